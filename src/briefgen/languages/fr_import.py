"""French: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "titre",
            "projet",
            "nom du projet",
        ),
        "owner": (
            "client",
            "donneur d'ordre",
            "responsable du projet",
            "responsable du processus",
        ),
        "worker": (
            "prestataire",
            "assistant virtuel",
            "indépendant",
        ),
        "contacts": (
            "contact",
            "personne à contacter",
            "questions à",
        ),
        "start": (
            "début",
            "date de début",
        ),
        "due": (
            "échéance",
            "date limite",
            "date de livraison",
            "date de remise",
        ),
        "version": ("version",),
        "updated": (
            "mis à jour",
            "mise à jour",
            "dernière mise à jour",
        ),
        "repeats": ("fréquence",),
        "effort": (
            "charge de travail",
            "temps estimé",
        ),
        "payment": (
            "paiement",
            "budget",
            "prix",
            "honoraires",
            "rémunération",
        ),
        "hourly": (
            "tarif horaire",
            "taux horaire",
        ),
        "tools": (
            "outils",
            "logiciels",
        ),
        "time_zone": ("fuseau horaire",),
    },
    kinds={
        "procedure": (
            "procédure",
            "mode opératoire",
        )
    },
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    per={
        "heure": (
            "par heure",
            "de l'heure",
            "/heure",
            "/h",
        ),
        "mois": ("par mois",),
        "project": (
            "forfait",
            "au forfait",
        ),
    },
    every={
        "day": (
            "quotidien",
            "chaque jour",
        ),
        "week": (
            "hebdomadaire",
            "chaque semaine",
        ),
        "month": (
            "mensuel",
            "chaque mois",
        ),
    },
    table_heads=("champ", "valeur", "détail"),
)
