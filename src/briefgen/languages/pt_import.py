"""Portuguese, as it is written in Brazil: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "título",
            "projeto",
            "nome do projeto",
        ),
        "owner": (
            "cliente",
            "responsável pelo projeto",
            "responsável pelo processo",
        ),
        "worker": (
            "contratado",
            "assistente virtual",
            "prestador",
        ),
        "contacts": (
            "contato",
            "contacto",
            "pessoa de contato",
        ),
        "start": (
            "início",
            "data de início",
        ),
        "due": (
            "prazo",
            "data limite",
            "data de entrega",
        ),
        "version": ("versão",),
        "updated": (
            "atualizado",
            "última atualização",
        ),
        "repeats": ("frequência",),
        "effort": ("tempo estimado",),
        "payment": (
            "pagamento",
            "orçamento",
            "preço",
            "remuneração",
        ),
        "hourly": ("valor por hora",),
        "tools": ("ferramentas",),
        "time_zone": ("fuso horário",),
    },
    kinds={"procedure": ("procedimento",)},
    months=(
        "janeiro",
        "fevereiro",
        "março",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ),
    per={
        "hora": (
            "por hora",
            "/hora",
            "/h",
        ),
        "mês": ("por mês",),
    },
    every={
        "day": (
            "diário",
            "todos os dias",
        ),
        "week": (
            "semanal",
            "toda semana",
        ),
        "month": ("mensal",),
    },
    table_heads=("campo", "valor", "detalhe"),
)
