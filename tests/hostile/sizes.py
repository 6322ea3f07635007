"""Briefs that would keep whoever lays them out busy for minutes: told before that begins."""

from tests.hostile.attack import Attack, body, facts

TOO_MUCH = "BG727:5"
FAMILY = "\U0001f468\u200d"
MARK = "\u0301"

SIZES: tuple[Attack, ...] = (
    body("size-marks", "a" + MARK * 50_000, TOO_MUCH, "more than 30 marks"),
    body("size-marks-many", ("a" + MARK * 400 + " ") * 200, TOO_MUCH, "more than 30 marks"),
    facts("size-marks-title", "title: a" + MARK * 20_000, "BG727:4", "more than 30 marks"),
    body("size-joiners", FAMILY * 5_000, TOO_MUCH, "without a space"),
    body("size-joiners-alone", "\u200d" * 20_000, TOO_MUCH, "marks"),
    body("size-variants", "\u2764\ufe0f" * 20_000, TOO_MUCH, "without a space"),
    body("size-flags", "\U0001f1e9" * 20_000, TOO_MUCH, "without a space"),
    body("size-flag-tags", "\U0001f3f4" + "\U000e0067" * 20_000, TOO_MUCH, "marks"),
    body("size-conjuncts", "\u0915\u094d" * 20_000, TOO_MUCH, "without a space"),
    body("size-word", "x" * 200_000, TOO_MUCH, "without a space"),
    body("size-word-brackets", "[" * 50_000, TOO_MUCH, "without a space"),
    body("size-word-angles", "<" * 50_000, TOO_MUCH, "without a space"),
    body("size-word-ampersands", "&" * 50_000, TOO_MUCH, "without a space"),
    body("size-word-colons", "http:" * 20_000, TOO_MUCH, "without a space"),
    body("size-word-www", "www." * 20_000, TOO_MUCH, "without a space"),
    body("size-word-quotes", ">" * 50_000 + " core", TOO_MUCH, "without a space"),
    body("size-word-stars", "a**" * 20_000, TOO_MUCH, "without a space"),
    facts("size-word-fact", "summary: " + "x" * 50_000, "BG727:4", "without a space"),
    body("size-items", "- a\n" * 10_001, "BG727:10001", "lines and cells"),
    body("size-steps", "## Steps\n\n" + "1. Go.\n" * 10_001, "BG727:10002", "lines and cells"),
    body("size-rows", "|a|b|\n|-|-|\n" + "|x|y|\n" * 5_000, "BG727:3337", "lines and cells"),
    body("size-cells", "|a" * 9_000 + "|\n" + "|-" * 9_000 + "|\n", "BG727:6", "cells"),
    body("size-paragraphs", "a\n\n" * 10_001, "BG727:19997", "lines and cells"),
    body("size-pages", "<!-- page break -->\n\nx\n\n" * 501, "BG727:2005", "page breaks"),
    body(
        "size-addresses",
        f"[a]: https://example.com/{'x' * 2_900}\n\n" + "[a] " * 1_000,
        "BG727:7",
        "addresses",
    ),
    body("size-arabic-vowels", "\u0628\u064e\u0651 " * 300, shows="\u0628\u064e"),
    body("size-chinese", "\u5b57" * 4_000, shows="\u5b57\u5b57"),
    body(
        "size-long-address", "https://example.com/" + "a" * 2_500, shows="https://example.com/aa"
    ),
)
