"""What other people's documents call the facts that a brief has fields for."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ImportWords:
    """Words that mean one thing only, in lower case.

    `facts` are labels such as `deadline` in `Deadline: 2027-02-01`, by the field they fill
    (`hourly` is a payment per hour); `kinds` are words in a title, by the kind they tell.
    """

    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    months: tuple[str, ...] = ()
    """January first, as dates name them."""
    per: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What stands behind an amount, by the unit that is paid: `per hour`."""
    every: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """`weekly` and its like, by how often that is."""
    table_heads: tuple[str, ...] = ()
    """Heads of tables that only say that facts stand below: `Field`, `Value`."""
