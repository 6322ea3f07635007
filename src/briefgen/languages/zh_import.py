"""Chinese in simplified characters: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "标题",
            "项目名称",
        ),
        "owner": (
            "客户",
            "委托方",
        ),
        "worker": (
            "执行人",
            "自由职业者",
        ),
        "contacts": ("联系人",),
        "start": ("开始日期",),
        "due": (
            "截止日期",
            "交付日期",
        ),
        "version": ("版本",),
        "updated": ("更新日期",),
        "payment": (
            "报酬",
            "预算",
        ),
        "tools": ("工具",),
        "time_zone": ("时区",),
    },
    kinds={
        "procedure": (
            "操作规程",
            "操作流程",
        )
    },
)
