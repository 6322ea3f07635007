"""Headings that keep a section to the owner, also in languages without a file of their own.

A private note must not leak because its language is not translated yet.
"""

PRIVATE_HEADINGS = {
    "ar": ("خاص", "ملاحظات خاصة", "داخلي"),
    "de": ("intern", "internes", "interne notizen", "privat", "private notizen", "nur für mich"),
    "en": (
        "private",
        "private notes",
        "private note",
        "owner notes",
        "owner only",
        "internal",
        "internal notes",
        "internal only",
        "internal use only",
        "notes to self",
        "note to self",
        "for my eyes only",
        "not for sharing",
        "confidential notes to self",
        "my notes",
        "not for the worker",
        "not for workers",
        "not for the freelancer",
    ),
    "es": ("privado", "notas privadas", "interno", "notas internas"),
    "fil": ("pribado", "pribadong tala"),
    "fr": ("privé", "notes privées", "interne", "notes internes"),
    "hi": ("निजी", "निजी नोट्स", "आंतरिक"),
    "ja": ("非公開", "社外秘", "内部メモ", "個人メモ"),
    "pt": ("privado", "notas privadas", "interno", "notas internas"),
    "uk": ("приватне", "приватні нотатки", "внутрішнє"),
    "zh": ("私密", "内部", "私人笔记", "内部备注"),
}


ALL_PRIVATE_HEADINGS = frozenset(word for words in PRIVATE_HEADINGS.values() for word in words)
"""In whatever language a brief says it is: many owners never say, and secrets come first."""
