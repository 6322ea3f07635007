"""Briefs whose pictures and snippets attack: what they hold, where they lie, what they ask for."""

import functools
import io
import struct
import zlib

from PIL import Image
from tests.hostile.attack import HEAD, Attack

SVG = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>"
CANARY = "CANARYoutside"
USES = [f"<use href='#g{level}'/>" * 10 for level in range(8)]
BOMB = "<g id='g0'><rect/></g>" + "".join(
    f"<g id='g{level + 1}'>{uses}</g>" for level, uses in enumerate(USES)
)
ENTITIES = "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LAUGHS = f"<!DOCTYPE svg [<!ENTITY a 'ha'>{ENTITIES}]>{SVG}<text>&i;</text></svg>"

DRAWINGS = {
    "script": (f"{SVG}<script>alert(1)</script></svg>", "a script"),
    "script-prefixed": (
        f"{SVG}<s:script xmlns:s='http://www.w3.org/2000/svg'/></svg>",
        "a script",
    ),
    "handler": (f"{SVG}<rect onclick='x()'/></svg>", "a script"),
    "set-handler": (f"{SVG}<set attributeName='onload' to='x()'/></svg>", "leads to"),
    "animated-link": (
        f"{SVG}<a><animate attributeName='href' to='javascript:x'/></a></svg>",
        "leads to",
    ),
    "animated-values": (
        f"{SVG}<animate attributeName='xlink:href' values='//evil/x;#a'/></svg>",
        "leads to",
    ),
    "foreign": (f"{SVG}<foreignObject><iframe/></foreignObject></svg>", "a web page"),
    "external": (f"{SVG}<image href='http://evil.example/x.png'/></svg>", "outside it"),
    "xlink": (f"{SVG}<image xlink:href='../../outside/canary.png'/></svg>", "outside it"),
    "file": (f"{SVG}<image href='file:///etc/passwd'/></svg>", "outside it"),
    "beside": (f"{SVG}<image href='beside.png'/></svg>", "outside it"),
    "link": (f"{SVG}<a href='javascript:alert(1)'><rect/></a></svg>", "outside it"),
    "data-svg": (
        f"{SVG}<image href='data:image/svg+xml,%3Csvg onload=x %3E'/></svg>",
        "outside it",
    ),
    "css-url": (f"{SVG}<rect style='fill:url(http://evil.example/#a)'/></svg>", "from outside"),
    "css-file": (f"{SVG}<rect fill='url(file:///etc/passwd#a)'/></svg>", "from outside"),
    "css-import": (f"{SVG}<style>@import '//evil.example/x.css';</style></svg>", "style sheet"),
    "css-escape": (f"{SVG}<style>@\\69mport '//evil.example';</style></svg>", "style sheet"),
    "css-image-set": (
        f"{SVG}<style>*{{fill:image-set('//evil.example' 1x)}}</style></svg>",
        "or a picture",
    ),
    "sheet": (f"<?xml-stylesheet href='//evil.example/x.css'?>{SVG}</svg>", "style sheet"),
    "entity": (
        f"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{SVG}&x;</svg>",
        "document type",
    ),
    "laughs": (LAUGHS, "document type"),
    "utf-16": (
        f"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>{SVG}&x;</svg>".encode("utf-16"),
        "not",
    ),
    "use-bomb": (f"{SVG}{BOMB}</svg>", "too many times"),
    "use-itself": (f"{SVG}<g id='a'><use href='#a'/></g></svg>", "too many times"),
    "use-outside": (f"{SVG}<use href='http://evil.example/x.svg#a'/></svg>", "outside it"),
    "deep": (f"{SVG}{'<g>' * 3000}{'</g>' * 3000}</svg>", "inside each other"),
    "many": (f"{SVG}{'<rect/>' * 20_001}</svg>", "20000 parts"),
    "truncated": (f"{SVG}<rect", "breaks off"),
    "huge-size": (f"{SVG[:-1]} width='1e9' height='1e9'><rect/></svg>", ""),
    "filter-patterns": (
        f"{SVG}<pattern id='p' width='1e-9' height='1e-9'><rect/></pattern>"
        "<rect width='9' height='9' fill='url(#p)'/></svg>",
        "",
    ),
    "pattern-itself": (
        f"{SVG}<pattern id='p' width='9' height='9'><rect width='9' height='9' fill='url(#p)'/>"
        "</pattern><rect width='9' height='9' fill='url(#p)'/></svg>",
        "too many times",
    ),
    "mask-itself": (
        f"{SVG}<mask id='m'><rect width='9' height='9' mask='url(#m)'/></mask>"
        "<rect width='9' height='9' mask='url(#m)'/></svg>",
        "too many times",
    ),
    "no-number": (f"{SVG}<rect width='NaN' height='1e999' x='-inf'/></svg>", ""),
    "odd-path": (f"{SVG}<path d='M a b c 1e400 L'/><path d='{'M0 0' * 9000}'/></svg>", ""),
}  # fmt: skip


def chunk(kind: bytes, data: bytes) -> bytes:
    checked = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + checked


def png(width: int, height: int, extra: bytes = b"", rows: int | None = None) -> bytes:
    """Return a PNG of nothing but black, of as many rows as it says unless told otherwise."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    row = b"\0" * (1 + (width + 7) // 8)
    data = zlib.compress(row * (height if rows is None else rows), 9)
    parts = (chunk(b"IHDR", head), extra, chunk(b"IDAT", data), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@functools.cache
def animated(frames: int) -> bytes:
    file = io.BytesIO()
    images = [Image.new("P", (2, 2), color) for color in range(frames)]
    images[0].save(file, "GIF", save_all=True, append_images=images[1:], loop=0)
    return file.getvalue()


def pixels() -> dict[str, tuple[bytes, str]]:
    """Return pictures by what they attack, and what is said of them, empty when harmless."""
    text_bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"A" * 50_000_000, 9))
    return {
        "magic": (b"GIF89a<script>alert(1)</script>", "damaged"),
        "polyglot": (png(2, 2) + b"<script>alert(1)</script>", ""),
        "no-picture": (b"#!/bin/sh\nid\n", "not a PNG"),
        "pdf": (b"%PDF-1.7\n", "a PDF"),
        "postscript": (b"%!PS-Adobe-3.0 EPSF-3.0\n(/etc/passwd) run\n", "not a PNG"),
        "pixel-bomb": (png(13_000, 13_000), "pixels"),
        "pixel-bomb-huge": (png(100_000, 100_000, rows=1), "pixels"),
        "text-bomb": (png(2, 2, extra=text_bomb), "damaged"),
        "truncated": (png(200, 200)[:-30], "breaks off"),
        "animated": (animated(200), ""),
        "no-size": (png(0, 0), "damaged"),
    }


PLACES = {
    "up": ("../../outside/canary.png", "outside the brief's folder"),
    "percent": ("%2e%2e/%2e%2e/outside/canary.png", "outside the brief's folder"),
    "percent-slash": ("..%2f..%2foutside%2fcanary.png", "outside the brief's folder"),
    "twice-percent": ("%252e%252e/outside/canary.png", "no picture"),
    "absolute": ("/etc/passwd", "no other computer"),
    "device": ("/dev/zero", "no other computer"),
    "file": ("file:///etc/passwd", "leads to a file"),
    "FILE": ("FILE:///etc/passwd", "leads to a file"),
    "file-picture": ("file:x.png", ""),
    "drive": ("C:/Windows/win.ini", "no other computer"),
    "unc": ("<\\\\\\\\evil\\share\\x.png>", "parted by /"),
    "network": ("//evil.example/x.png", "loads nothing from elsewhere"),
    "https": ("https://evil.example/x.png", "loads nothing from elsewhere"),
    "data": ("data:image/png;base64,AAAA", "into the text itself"),
    "data-svg": ("data:image/svg+xml,%3Csvg%20onload=x%3E", ""),
    "DATA": ("DATA:image/png;base64,AAAA", "into the text itself"),
    "others": ("../other/secret.svg", "outside the brief's folder"),
    "settings": ("../../briefgen.yaml", "outside the brief's folder"),
    "long": ("a/" * 600 + "x.png", "no file can have"),
    "nul": ("a%00.png", "no file can have"),
    "link": ("link.png", "is a link to a file"),
    "folder-link": ("folder/canary.png", "link"),
    "loop": ("loop.png", "cannot be opened"),
    "logo-name": ("<brand.logo>", "no picture"),
}

LINKED = {
    "link.png": ">../../outside/canary.png",
    "folder": ">../../outside",
    "loop.png": ">loop.png",
}


def _shown(name: str, source: str, words: str, files: dict) -> Attack:
    code = "BG605" if source.lower().startswith("file:") else "BG603"
    says = f"{code}:7" if words else ""
    text = f"{HEAD}Look:\n\n![A door]({source})\n"
    shows = "" if source.lower().startswith(("https:", "data:")) else "Look:"
    return Attack(name, text, says, words, shows, files)


PICTURES = (
    *(
        _shown(f"drawing-{name}", "x.svg", words, {"x.svg": data})
        for name, (data, words) in DRAWINGS.items()
    ),
    *(
        _shown(f"pixels-{name}", "x.png", words, {"x.png": data})
        for name, (data, words) in pixels().items()
    ),
    *(
        _shown(f"place-{name}", source, words, LINKED)
        for name, (source, words) in PLACES.items()
        if name != "FILE" and name != "DATA"
    ),
    _shown("place-file-large", *PLACES["FILE"], LINKED),
    _shown("place-data-large", *PLACES["DATA"], LINKED),
)


def _with(name: str, files: dict[str, str], words: str, line: str = "{include=a.md}") -> Attack:
    text = f"{HEAD}Before.\n\n{line}\n\nAfter.\n"
    return Attack(f"snippet-{name}", text, "BG609:7" if words else "", words, "After.", files)


DOUBLING = {
    f"{a}.md": f"{{include={b}.md}}\n" * 10 for a, b in zip("abcdefg", "bcdefgh", strict=True)
} | {"h.md": "y\n"}

SNIPPETS = (
    _with("itself", {"a.md": "{include=a.md}"}, "", ),
    _with("circle", {"a.md": "{include=b.md}", "b.md": "{include=a.md}"}, ""),
    _with("up", {"a.md": "x"}, "outside the brief's folder", "{include=../../outside/canary.txt}"),
    _with("absolute", {"a.md": "x"}, "no other computer", "{include=/etc/passwd}"),
    _with("percent", {"a.md": "x"}, "no snippet", "{include=%2e%2e/%2e%2e/outside/canary.txt}"),
    _with("link", {"a.md": ">../../outside/canary.txt"}, "is a link to a file"),
    _with("others", {"a.md": "x"}, "outside the brief's folder", "{include=../other/brief.md}"),
    _with("not-text", {"a.md": "a\0b"}, "NUL"),
    _with("too-large", {"a.md": "x" * 1_048_577}, "larger than 1024 KiB"),
    _with("many", {"a.md": "{include=b.md}\n" * 300, "b.md": "x\n"}, ""),
    _with("doubling", DOUBLING, ""),
)  # fmt: skip
