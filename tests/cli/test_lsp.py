"""`briefgen lsp` without what it needs."""

import sys

import pytest
from click.testing import CliRunner

from briefgen.cli import briefgen
from briefgen.errors import BriefgenError


def test_without_its_package_it_says_what_to_type(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("briefgen.lsp")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    with pytest.raises(BriefgenError, match=r"pip install 'briefgen\[lsp\]'"):
        CliRunner().invoke(briefgen, ["lsp"], catch_exceptions=False, standalone_mode=False)
