"""Compile Typst documents: `one SOURCE TARGET`, or `many PROCESSES` for all in in/."""

import sys

import typst
from shares import Pairs, share


def convert(pairs: Pairs) -> None:
    for source, target in pairs:
        typst.compile(source, output=target)


if sys.argv[1] == "one":
    convert([(sys.argv[2], sys.argv[3])])
else:
    share(".typ", int(sys.argv[2]), convert)
