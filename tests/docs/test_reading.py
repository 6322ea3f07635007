"""What is taken for a command, a file and a change, and when two outputs are the same."""

import pytest
from tests.docs.afresh import afresh
from tests.docs.reading import Changed, Command, Shown, Written, parts
from tests.docs.running import agree

PAGE = """\
# A page

<!-- before: touch seen -->

Write this into `a.txt`:

```text
one
two
```

Then change `a.txt`:

```diff
 one
-two
+three
```

and put this at the
end of `a.txt`:

```text
four
```

```console
$ cat a.txt
$ ls
a.txt
…
$ false
$ echo $?
0
```

Elsewhere `b.txt` is only named.

```yaml
title: T
```
"""


def test_a_page_is_read_part_by_part():
    assert list(parts(PAGE)) == [
        Command(2, "touch seen", unseen=True),
        Written(6, "a.txt", "one\ntwo\n"),
        Changed(13, "a.txt", "one\ntwo\n", "one\nthree\n"),
        Written(22, "a.txt", "four\n", added=True),
        Command(27, "cat a.txt"),
        Command(28, "ls", ("a.txt", "…")),
        Command(31, "false"),
        Command(32, "echo $?", ("0",)),
        Shown(38, "yaml", "title: T\n"),
    ]


def test_a_console_block_without_a_command_is_a_mistake():
    with pytest.raises(AssertionError, match="line 2: a console begins"):
        list(parts("```console\nbriefgen lint\n```\n"))


def test_what_is_printed_is_written_afresh_and_what_was_right_stays():
    made = afresh(PAGE)
    assert made == PAGE.replace("$ cat a.txt\n", "$ cat a.txt\none\nthree\nfour\n").replace(
        "$ echo $?\n0\n", "$ echo $?\n1\n"
    )
    assert afresh(made) == made


@pytest.mark.parametrize(
    ("expected", "found", "same"),
    [
        (("a", "b"), ["a", "b"], True),
        (("a", "b"), ["a"], False),
        (("a",), ["a", "b"], False),
        (("a",), ["A"], False),
        (("a.c",), ["abc"], False),
        ((), ["a"], False),
        (("a", "…", "d"), ["a", "b", "c", "d"], True),
        (("a", "…", "d"), ["a", "d"], True),
        (("a", "…", "d"), ["a", "b"], False),
        (("there is: a, …",), ["there is: a, b"], False),
        (("briefgen, version 0.1.0",), ["briefgen, version 2.3.4"], True),
        (("All clear: 1 brief, 98 rules.",), ["All clear: 1 brief, 101 rules."], True),
        (("All clear: 1 brief, 98 rules.",), ["All clear: 2 briefs, 98 rules."], False),
        (("http://127.0.0.1:8765/",), ["http://127.0.0.1:41234/"], True),
    ],
)
def test_outputs_are_the_same_line_by_line(expected, found, same):
    assert agree(expected, found) is same
