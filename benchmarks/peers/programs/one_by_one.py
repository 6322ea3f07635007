"""Run a command for each file in in/: `PROCESSES COMMAND...`, in which SOURCE and TARGET stand."""

import subprocess
import sys
from pathlib import Path

from shares import Pairs, share


def convert(pairs: Pairs) -> None:
    for source, target in pairs:
        names = {"SOURCE": source, "TARGET": target}
        subprocess.run([names.get(word, word) for word in sys.argv[2:]], check=True)


share(next(Path("in").iterdir()).suffix, int(sys.argv[1]), convert)
