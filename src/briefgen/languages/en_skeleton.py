"""The words of a new brief in English."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint("what the work is, in one line", "Edit the product photos for the spring catalog"),
    time_zone=Hint("your clock, such as Europe/London"),
    owner=Hint("your name", "Dana Meyer"),
    email=Hint("your email address"),
    reply_within=Hint("how soon you answer", "4 working hours"),
    worker=Hint("who does the work; delete this line while you look for somebody", "Jun Reyes"),
    review_days=Hint("how many workdays you take to check a delivery"),
    date=Hint("a date such as 2026-12-04"),
    every=Hint("day, week, 2 weeks or month"),
    weekdays=Hint("on which weekdays"),
    time=Hint("at what time, such as 17:00"),
    deliverable=Hint(
        "what is handed over, how many, in which format", "126 JPEG files of 2000 × 2000 pixels"
    ),
    where=Hint("where it is handed over", "Google Drive, folder *Done*"),
    acceptance=Hint(
        "how anybody can see that it is right", "The background is pure white (#ffffff)."
    ),
    channel=Hint("where the worker reports to you", "Slack, channel *Catalog*"),
    update=Hint("what each update says", "finished products and open questions"),
    tool=Hint("what the work is done with", "Google Drive"),
    access=Hint(
        "how the worker gets in, without a password",
        "We invite you as an editor on the first day.",
    ),
    provide=Hint("what the worker gets from you", "The raw photos of 42 products"),
    amount=Hint("a number"),
    currency=Hint("three letters, such as USD"),
    per=Hint("what the amount is for: hour, product or another word", "product"),
    pay_when=Hint("after what you pay", "After we accept the photos"),
    within_days=Hint("how many days later at most"),
    bonus=Hint("for what you pay more", "All photos of a month pass the first check"),
    revisions=Hint("how many rounds of changes are included", "2 rounds of changes"),
    out_of_scope=Hint("what is not part of the work", "New photo shoots"),
    goal=Hint(
        "why the work is done, and what is better afterwards",
        "Customers see each product as it is and send fewer parcels back.",
    ),
    background=Hint(
        "what the worker has to know about you",
        "Our studio has sold pottery since 2009. Last year one parcel in ten came back.",
    ),
    audience=Hint("whom the result is for", "People who buy tableware online."),
    step=Hint("one action, beginning with a verb", "Cut each photo to a square."),
    next_step=Hint("the next action", "Upload the photos to the folder *Done*."),
    done_when=Hint("what can be seen then", "each product has three photos."),
    ask=Hint("when the worker stops and asks you", "A product looks damaged."),
    good=Hint(
        "a good example, and why it is good",
        "Good: the photo of teapot 29, because it shows the whole product.",
    ),
    bad=Hint(
        "a bad example, and why it is bad",
        "Bad: the photo of cup 7, because one corner is gray.",
    ),
)
