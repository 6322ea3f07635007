"""What to type so that the system has what pip does not bring: libraries for PDFs, and fonts.

The one list of packages: messages, `briefgen doctor` and `scripts/install-libraries` use it.
"""

import os
import shutil
import sys
from collections.abc import Mapping

LIBRARIES, LETTERS, EMOJI = "libraries", "letters", "emoji"
"""What can be wanted; beside these, the letters of a language by its tag, such as `ja`."""
PREVIEW = ("starlette", "uvicorn", "watchfiles")
"""The packages of Python without which there is no preview."""

_PACKAGES: Mapping[str, Mapping[str, str]] = {
    "apt": {
        LIBRARIES: "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0 fontconfig",
        LETTERS: "fonts-noto-core",
        EMOJI: "fonts-noto-color-emoji",
        "ja": "fonts-noto-cjk",
        "ko": "fonts-noto-cjk",
        "zh": "fonts-noto-cjk",
    },
    "dnf": {
        LIBRARIES: "pango harfbuzz fontconfig",
        LETTERS: "google-noto-sans-fonts",
        EMOJI: "google-noto-color-emoji-fonts",
        "ar": "google-noto-sans-arabic-fonts",
        "hi": "google-noto-sans-devanagari-fonts",
        "ja": "google-noto-sans-cjk-fonts",
        "ko": "google-noto-sans-cjk-fonts",
        "zh": "google-noto-sans-cjk-fonts",
    },
    "brew": {
        LIBRARIES: "pango harfbuzz fontconfig",
        LETTERS: "font-noto-sans",
        EMOJI: "font-noto-color-emoji",
        "ar": "font-noto-sans-arabic",
        "hi": "font-noto-sans-devanagari",
        "ja": "font-noto-sans-cjk",
        "ko": "font-noto-sans-cjk",
        "zh": "font-noto-sans-cjk",
    },
}
_WINDOWS = (
    "Install MSYS2 from https://www.msys2.org and type in its window:\n"
    "  pacman -S mingw-w64-ucrt-x86_64-pango"
)
_BY_HAND = "install a Noto font of this writing from https://fonts.google.com/noto"


def manager() -> str:
    """Return the package manager of this machine, empty when it has none that is known."""
    programs = {"apt": "apt-get", "dnf": "dnf", "brew": "brew"}
    return next((name for name, program in programs.items() if shutil.which(program)), "")


def packages(manager: str, *wanted: str) -> tuple[str, ...]:
    """Return the packages that bring what is wanted, each once."""
    known = _PACKAGES[manager]
    names = (name for want in wanted for name in known.get(want, known[LETTERS]).split())
    return tuple(dict.fromkeys(names))


def command(manager: str, *wanted: str) -> str:
    """Return the line that brings what is wanted; without a manager, what to do instead."""
    if not manager:
        return " ".join(advice(sys.platform).split()) if LIBRARIES in wanted else _BY_HAND
    cask = "" if manager != "brew" or LIBRARIES in wanted else "--cask "
    root = "" if manager == "brew" or _is_root() else "sudo "
    return f"{root}{manager} install {cask}{' '.join(packages(manager, *wanted))}"


def pip(*names: str) -> str:
    """Return the line that brings packages of Python to the one that runs briefgen."""
    return f'"{sys.executable}" -m pip install {" ".join(names)}'


def advice(system: str) -> str:
    """Return what to type where there is no Pango, by the name that Python has for a system."""
    if system == "win32":
        return _WINDOWS
    if system == "darwin":
        return f"Type:\n  brew install {' '.join(packages('brew', LIBRARIES))}"
    return (
        f"Type, on Debian or Ubuntu:\n  sudo apt install {' '.join(packages('apt', LIBRARIES))}\n"
        f"on Fedora:\n  sudo dnf install {' '.join(packages('dnf', LIBRARIES))}"
    )


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
