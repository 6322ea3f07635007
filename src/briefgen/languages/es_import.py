"""Spanish: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "título",
            "proyecto",
            "nombre del proyecto",
        ),
        "owner": (
            "cliente",
            "responsable del proceso",
            "responsable del proyecto",
        ),
        "worker": (
            "contratista",
            "asistente",
            "asistente virtual",
            "autónomo",
        ),
        "contacts": (
            "contacto",
            "persona de contacto",
            "preguntas a",
        ),
        "start": (
            "inicio",
            "fecha de inicio",
            "comienzo",
        ),
        "due": (
            "fecha límite",
            "plazo",
            "fecha de entrega",
            "entrega",
        ),
        "version": ("versión",),
        "updated": (
            "actualizado",
            "última actualización",
        ),
        "repeats": ("frecuencia",),
        "effort": (
            "esfuerzo",
            "tiempo estimado",
            "horas estimadas",
        ),
        "revisions": (
            "revisiones",
            "rondas de cambios",
        ),
        "payment": (
            "pago",
            "presupuesto",
            "honorarios",
            "precio",
        ),
        "rate": ("tarifa",),
        "hourly": ("tarifa por hora",),
        "status_updates": (
            "informes de avance",
            "informes de estado",
        ),
        "tools": (
            "herramientas",
            "programas",
        ),
        "time_zone": (
            "zona horaria",
            "huso horario",
        ),
    },
    kinds={
        "procedure": (
            "procedimiento",
            "lista de verificación",
        )
    },
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    per={
        "hora": (
            "por hora",
            "la hora",
            "/hora",
            "/h",
        ),
        "mes": (
            "por mes",
            "al mes",
        ),
        "project": (
            "en total",
            "precio fijo",
        ),
    },
    every={
        "day": (
            "diario",
            "cada día",
        ),
        "week": (
            "semanal",
            "cada semana",
        ),
        "2 weeks": (
            "quincenal",
            "cada dos semanas",
        ),
        "month": (
            "mensual",
            "cada mes",
        ),
    },
    table_heads=("campo", "valor", "dato", "detalle", "detalles"),
)
