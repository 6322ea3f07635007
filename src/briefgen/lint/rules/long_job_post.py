"""The job post is longer than the box that it is pasted into.

Marketplaces cut what is too long, or refuse it, and the end of the post is where applicants read
what to send. Shorten the goal, or name fewer things: who is chosen gets the guide anyway. If the
place where you look for people takes more or less, write how many characters it takes into
`briefgen.yaml`.

Bad:

    ## Goal

    Our shop began in 1987, when my grandmother bought … (four pages)

Good:

    ## Goal

    Customers order in the new shop from 15 February on.
"""

from collections.abc import Iterator

from briefgen.brief import BriefFile
from briefgen.diagnostic import Problem, Severity
from briefgen.lint.context import Context
from briefgen.lint.rule import Finding, Profile, Rule

# The text boxes of Upwork, the largest marketplace, have long taken 5000 characters, as its
# users tell: https://community.upwork.com/t5/Freelancers/x/m-p/515534. Others vary.
POST_LENGTH = 5000


def check(_context: Context) -> Iterator[Finding]:
    """Nothing: the post has to be made before it can be measured."""
    return iter(())


def in_text(post: str, limit: int, file: BriefFile) -> Iterator[Finding]:
    """Yield the finding of a post that has more characters than the limit."""
    length = len(post.strip())
    if length > limit:
        yield Finding(
            file.source.place_of_line(1),
            f"the job post has {length} characters, {length - limit} more than the {limit} that "
            "fit",
            help="Shorten the goal, or the names of what you want. If your marketplace takes "
            f"more, write into briefgen.yaml:\n\n  job_post:\n    length: {length}",
        )


RULE = Rule(
    Problem("BG516", "long-job-post", Severity.WARNING),
    check,
    __doc__,
    profile=Profile.RELAXED,
    by_build=True,
)
