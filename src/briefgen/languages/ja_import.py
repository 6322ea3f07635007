"""Japanese, in です and ます: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "件名",
            "プロジェクト名",
        ),
        "owner": (
            "依頼者",
            "発注者",
        ),
        "worker": (
            "受託者",
            "担当ワーカー",
        ),
        "contacts": (
            "連絡先",
            "問い合わせ先",
        ),
        "start": ("開始日",),
        "due": (
            "納期",
            "締切",
            "締め切り",
            "期限",
        ),
        "version": (
            "バージョン",
            "版",
        ),
        "updated": (
            "更新日",
            "最終更新",
        ),
        "payment": (
            "報酬",
            "予算",
        ),
        "tools": (
            "ツール",
            "使用ツール",
        ),
        "time_zone": ("タイムゾーン",),
    },
    kinds={
        "procedure": (
            "手順書",
            "作業手順",
        )
    },
)
