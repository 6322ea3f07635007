"""The words that documents print; templates hold none of their own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Plural: TypeAlias = Mapping[str, str]
"""A phrase by the plural categories of CLDR (`one`, `few`, …); `other` is always there."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Every label of every document; a language that lacks one does not import.

    Words in braces are filled in; each phrase must keep those that the English one has.
    """

    # The document itself
    guide: str
    draft: str
    draft_notice: str
    draft_questions: str
    finished: str
    contents: str
    skip: str
    version: str
    picture: str
    table: str
    guides: str
    comma: str
    semicolon: str

    # The parts of the guide, in its order
    glance: str
    goal: str
    background: str
    audience: str
    before: str
    tools: str
    skills: str
    steps: str
    examples: str
    deliverables: str
    acceptance: str
    revisions: str
    schedule: str
    payment: str
    status_updates: str
    provides: str
    ask: str
    problems: str
    contacts: str
    out_of_scope: str
    ownership: str
    confidentiality: str
    glossary: str
    read_back: str
    sign_off: str

    # At a glance
    work_for: str
    done_by: str
    start: str
    due: str
    repeats: str
    effort: str
    hand_over: str
    things: str
    questions_to: str

    # Dates and times
    at_time: str
    clock_time: str
    zone_time: str
    end_of_day: str
    that_is: str
    all_times: str
    next_day: str
    day_before: str
    from_day: str
    no_date: str
    until: str
    except_on: str
    all_due: str
    you_hand_over: str
    you_get: str
    you_are_paid: str
    checks: str
    checked_from: str
    round_due: str
    offset_start: str
    offset_due: str
    units: Mapping[str, Plural]
    """A number of minutes, hours, days, workdays, weeks or months, by the unit's name."""

    # Steps
    step_time: str
    step_who: str
    optional: str
    done_when: str

    # What is handed over
    format: str
    quantity: str
    where: str
    acceptance_all: str
    revision_rounds: str

    # Tools, and what the owner provides
    access: str
    provided_by: str
    file: str

    # Money
    per_project: str
    per_unit: str
    paid_within: Plural
    paid_when: str
    milestone_payments: str
    bonus: str

    # Status updates
    every_day: str
    every_week: str
    every_2_weeks: str
    every_month: str
    every_milestone: str
    every_other: str
    no_updates: str
    update_when: str
    update_dates: str
    update_on: str
    update_channel: str
    update_include: str
    ask_blocked: str
    ask_percent: str
    ask_decisions: str

    # People
    owner: str
    worker: str
    approver: str
    contact: str
    email: str
    phone: str
    link: str
    hours: str
    reply_within: str
    answers_within: str
    ask_about: str
    review_days: str
    person_skills: str
    turn: str
    time_zone: str

    # Before the work begins, and when it is agreed
    read_back_intro: str
    the_owner: str
    form_how: str
    ask_goal: str
    ask_hand_over: str
    ask_start: str
    ask_first_due: str
    ask_due: str
    ask_first_update: str
    ask_checker: str
    ask_acceptance: str
    ask_out_of_scope: str
    ask_stop: str
    ask_amount: str
    ask_paid_within: str
    ask_revisions: str
    signed_for: str
    agree_worker: str
    agree_owner: str
    agree_done: str
    agreed: str
    name: str
    date: str
    signature: str

    # Boxes that GitHub calls alerts
    note: str
    tip: str
    important: str
    warning: str
    caution: str

    # The page to work along
    your_progress: str
    steps_done: str
    step_link: str
    link_copied: str
    copy_update: str
    clear_update: str
    update_cleared: str
    update_title: str
    update_done: str
    update_next: str
    update_copied: str
    update_by_hand: str
    update_text: str
    new_round: str
    new_round_question: str
    new_round_begun: str
    ticks_not_kept: str

    # Entries of a calendar: what the worker does or gets, and the owner
    calendar: str
    send_update: str
    update_comes: str
    checked: str
    check: str
    paid: str
    pay: str
    # The job post
    job_post: str
    draft_post: str
    must_have: str
    fact: str
    time_and_money: str
    test_task: str
    test_intro: str
    how_to_apply: str
    apply_here: str
    answer_by_number: str

    # The screening kit
    screening: str
    draft_owner: str
    kit_intro: str
    questions: str
    look_for: str
    rubric: str
    test_step: str
    attention_check: str
    more_questions: str
    more_questions_intro: str
    ask_case: str
    ask_result: str
    ask_check: str
    ask_tool: str
    ask_tools: str
    ask_updates: str
    ask_stuck: str
    ask_unclear: str
    scoring_sheet: str
    scoring_points: str
    criterion: str
    applicant: str
    test_in_time: str
    asked_about_gaps: str
    clear_answers: str
    total: str

    # The scorecard
    scorecard: str
    card_intro: str
    keep_copy: str
    delivery: str
    criteria: str
    met: str
    not_met: str
    handed_over_on: str
    first_check: str
    accepted_first: str
    rework: str
    communication: str
    updates_agreed: str
    updates_received: str
    updates_complete: str
    asked_early: str
    earned: str
    bonus_pays: str
    bonus_total: str
    record_how: str
    record_keep: str
    record_when: str
    record_number: str
    record_answer: str
    record_part: str
    bonus_paid: str
    bonus_once: str
    bonus_each: str
    yes: str
    no: str
    private_notes: str

    # The owner's index
    owner_index: str
    state: str
    active: str
    hiring: str
    next_date: str
    findings: str
    to_share: str
    for_you_alone: str
    for_worker: str
    for_applicants: str

    # The change notice
    changes: str
    changes_intro: str
    changes_before: str
    changes_now: str
    what_changed: str
    change_added: str
    change_removed: str
    change_changed: str
    change_moved: str
    change_spelling: str
    change_layout: str
    number_before: str
    part_of: str
    new_dates: str
    later: str
    earlier: str
    minor_changes: str
    minor_intro: str
    read_again: str
    read_again_intro: str
    ask_difference: str
    nothing_to_read: str
    nothing_changed: str
    pictures_changed: str
    agree_changes: str
    brief_title: str
    summary: str
    milestones: str
    other_texts: str
    language: str
    kind_of_work: str
