"""Print pages as tagged PDFs: `one SOURCE TARGET`, or `many PROCESSES` for all in in/."""

import sys

import weasyprint
from shares import Pairs, share


def convert(pairs: Pairs) -> None:
    for source, target in pairs:
        weasyprint.HTML(source).write_pdf(target, pdf_variant="pdf/ua-1")


if sys.argv[1] == "one":
    convert([(sys.argv[2], sys.argv[3])])
else:
    share(".html", int(sys.argv[2]), convert)
