"""Steps, in all the ways people write them: headings, lists, task lists, phases, tables.

Whatever stands between two steps belongs to the step before it, so the author's order holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen import markup
from briefgen.brief import Section, Step
from briefgen.languages import Language
from briefgen.markup import Block, Inline
from briefgen.parse import step_text
from briefgen.parse.sections import as_heading, bold_line, is_heading

_NO_TITLE = Inline("")
_LISTS = ("ordered_list", "bullet_list")


@dataclass(frozen=True, slots=True)
class Found:
    """What stands before the first step, and the steps."""

    before: tuple[Block, ...]
    steps: tuple[Step, ...]


def from_section(section: Section, language: Language) -> Found:
    """Read the one steps section: its sub-headings, or its lists, are the steps."""
    return _read(section.blocks, "S", language)


def from_phases(sections: Sequence[Section], language: Language) -> tuple[Step, ...]:
    """Read several sections as phases, each with its steps in it.

    A section in which there is nothing to do keeps its place and gets no number.
    """
    steps: list[Step] = []
    for section in sections:
        number = f"S{sum(bool(step.number) for step in steps) + 1}"
        steps.append(_phase(section, number, language))
    return tuple(steps)


def is_phase(section: Section, language: Language) -> bool:
    """A section that matches nothing is a phase if it has an ordered list or is a `Step 3`."""
    if section.key or section.heading is None:
        return False
    ordered = any(block.kind == "ordered_list" for block in section.blocks)
    return ordered or step_text.has_step_number(section.heading.text, language)


def _phase(section: Section, number: str, language: Language) -> Step:
    found = _read(section.blocks, f"{number}.", language)
    heading = section.heading or _NO_TITLE
    wanted = found.steps or step_text.has_step_number(heading.text, language)
    step = Step(number if wanted else "", heading, found.before, found.steps)
    step = replace(step, lines=section.lines, slug=section.slug)
    return step_text.with_details(step, language)


def _read(blocks: Sequence[Block], prefix: str, language: Language) -> Found:
    blocks = _with_bold_headings(blocks)
    levels = [block.level for block in blocks if is_heading(block)]
    if levels:
        return _by_heading(blocks, min(levels), prefix, language)
    return _by_list(blocks, _step_kinds(blocks, prefix), prefix, language)


def _with_bold_headings(blocks: Sequence[Block]) -> Sequence[Block]:
    """Bold lines head steps where no real heading does: if a list follows each, or if there are
    several and the steps begin with one."""
    bold = [index for index, block in enumerate(blocks) if bold_line(block)]
    if any(is_heading(block) for block in blocks) or not bold:
        return blocks
    follow = [blocks[i + 1].kind if i + 1 < len(blocks) else "" for i in bold]
    lists = [index for index, block in enumerate(blocks) if block.kind in _LISTS]
    first = len(bold) > 1 and (not lists or bold[0] < lists[0])
    if not first and not all(kind in _LISTS for kind in follow):
        return blocks
    return [as_heading(b, 3) if i in bold else b for i, b in enumerate(blocks)]


def _by_heading(blocks: Sequence[Block], level: int, prefix: str, language: Language) -> Found:
    first = next(i for i, b in enumerate(blocks) if is_heading(b) and b.level == level)
    lead = blocks[:first]
    kinds = tuple(kind for kind in _step_kinds(lead, prefix) if kind != "bullet_list")
    found = _by_list(lead, kinds, prefix, language) if lead else Found((), ())
    steps = list(found.steps)
    for group in _groups(blocks[first:], level):
        steps.append(_group_step(group, f"{prefix}{len(steps) + 1}", language))
    return Found(found.before, tuple(steps))


def _groups(blocks: Sequence[Block], level: int) -> list[list[Block]]:
    groups: list[list[Block]] = []
    for block in blocks:
        if is_heading(block) and block.level <= level:
            groups.append([])
        groups[-1].append(block)
    return groups


def _group_step(group: Sequence[Block], number: str, language: Language) -> Step:
    heading, inside = group[0], group[1:]
    found = _read(inside, f"{number}.", language)
    lines = (heading.lines[0], group[-1].lines[1])
    title = heading.inline or _NO_TITLE
    step = Step(number, title, found.before, found.steps, lines=lines, slug=heading.slug)
    return step_text.with_details(step, language)


def _step_kinds(blocks: Sequence[Block], prefix: str) -> tuple[str, ...]:
    """Which blocks hold the steps: numbered lists before bullets, bullets before a table."""
    kinds = {block.kind for block in blocks if not _is_detail(block, blocks, prefix)}
    tasks = ("bullet_list",) if any(_is_task_list(block) for block in blocks) else ()
    if "ordered_list" in kinds:
        return ("ordered_list", *tasks)
    if "bullet_list" in kinds:
        return ("bullet_list",)
    return ("table",) if prefix == "S" and "table" in kinds else ()


def _is_task_list(block: Block) -> bool:
    return block.kind == "bullet_list" and any(i.checked is not None for i in block.children)


def _is_detail(block: Block, blocks: Sequence[Block], prefix: str) -> bool:
    """Bullets below `Use these settings:` in a step belong to that sentence."""
    if prefix == "S" or block.kind != "bullet_list" or _is_task_list(block):
        return False
    index = next(i for i, other in enumerate(blocks) if other is block)
    return index > 0 and blocks[index - 1].text.rstrip().endswith((":", "："))


def _by_list(
    blocks: Sequence[Block], kinds: tuple[str, ...], prefix: str, language: Language
) -> Found:
    before: list[Block] = []
    steps: list[Step] = []
    for block in blocks:
        if block.kind in kinds and not _is_plain_bullets_among_numbers(block, kinds):
            before += _head_of_steps(block) if not steps else ()
            steps += _steps_of(block, prefix, len(steps), language)
        elif steps:
            steps[-1] = _with_block(steps[-1], block, language)
        else:
            before.append(block)
    return Found(tuple(before), tuple(steps))


def _head_of_steps(block: Block) -> tuple[Block, ...]:
    """What a table calls the column that its steps stand in, so that it is not lost."""
    if block.kind != "table":
        return ()
    head, *rows = [row for part in block.children for row in part.children]
    numbered = bool(rows) and _is_number(rows[0].children[0])
    cell = head.children[1 if numbered and len(head.children) > 1 else 0]
    return (
        (replace(markup.paragraph(cell.inline.source), lines=block.lines),)
        if cell.text and cell.inline
        else ()
    )


def _is_number(cell: Block) -> bool:
    return cell.text.rstrip(".").isdecimal()


def _is_plain_bullets_among_numbers(block: Block, kinds: tuple[str, ...]) -> bool:
    return block.kind == "bullet_list" and len(kinds) > 1 and not _is_task_list(block)


def _with_block(step: Step, block: Block, language: Language) -> Step:
    return step_text.with_details(replace(step, blocks=(*step.blocks, block)), language)


def _steps_of(block: Block, prefix: str, done: int, language: Language) -> list[Step]:
    if block.kind == "table":
        return _steps_of_table(block, prefix, done, language)
    return [
        _item_step(item, f"{prefix}{done + index}", language)
        for index, item in enumerate(block.children, start=1)
    ]


def _item_step(item: Block, number: str, language: Language) -> Step:
    title, blocks = first_words(item)
    step = Step(number, title, blocks, checked=bool(item.checked), lines=item.lines)
    return step_text.with_details(step, language)


def first_words(item: Block) -> tuple[Inline, tuple[Block, ...]]:
    """Return a list item's first paragraph, and all that follows it."""
    if item.children and item.children[0].kind in ("paragraph", "heading"):
        return item.children[0].inline or _NO_TITLE, item.children[1:]
    return _NO_TITLE, item.children


def _steps_of_table(table: Block, prefix: str, done: int, language: Language) -> list[Step]:
    rows = [row for part in table.children for row in part.children]
    head = [cell.text for cell in rows[0].children]
    return [
        _row_step(row, head, f"{prefix}{done + index}", language)
        for index, row in enumerate(rows[1:], start=1)
    ]


def _row_step(row: Block, head: Sequence[str], number: str, language: Language) -> Step:
    """The first cell but for a number says what to do; the others follow under their heads."""
    cells = list(zip(head, row.children, strict=False))
    if cells and _is_number(cells[0][1]):
        cells = cells[1:]
    cells = [(h, c) for h, c in cells if c.inline is not None and c.text]
    if not cells:
        return Step(number, _NO_TITLE, lines=row.lines)
    title = cells[0][1].inline or _NO_TITLE
    blocks = tuple(_cell_block(h, c, row.lines) for h, c in cells[1:])
    return step_text.with_details(Step(number, title, blocks, lines=row.lines), language)


def _cell_block(head: str, cell: Block, lines: tuple[int, int]) -> Block:
    assert cell.inline is not None
    words = f"{head}: {cell.inline.source}" if head else cell.inline.source
    return replace(markup.paragraph(words, cell.inline.references), lines=lines)
