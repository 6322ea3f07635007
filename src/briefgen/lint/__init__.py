"""The checker: what is missing or unclear in a brief, before it is sent."""

from briefgen.lint.engine import check, judge, judge_folder
from briefgen.lint.policy import Policy
from briefgen.lint.redaction import typed, typed_one, without_secrets
from briefgen.lint.rule import Profile, Rule
from briefgen.lint.rules import RULES
from briefgen.lint.rules.long_job_post import POST_LENGTH
from briefgen.lint.settings import (
    Options,
    check_settings,
    is_barred,
    policy_for,
    post_length,
    rule_called,
    settings_schema,
)
from briefgen.lint.suppression import ignore_comment

__all__ = [
    "POST_LENGTH",
    "RULES",
    "Options",
    "Policy",
    "Profile",
    "Rule",
    "check",
    "check_settings",
    "ignore_comment",
    "is_barred",
    "judge",
    "judge_folder",
    "policy_for",
    "post_length",
    "rule_called",
    "settings_schema",
    "typed",
    "typed_one",
    "without_secrets",
]
