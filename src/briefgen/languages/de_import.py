"""German: what other documents call the facts of a brief."""

from briefgen.languages.import_words import ImportWords

IMPORT_WORDS = ImportWords(
    facts={
        "title": (
            "titel",
            "projekt",
            "projektname",
            "projekttitel",
        ),
        "owner": (
            "auftraggeber",
            "auftraggeberin",
            "prozessverantwortlich",
            "projektleitung",
            "projektleiter",
            "projektleiterin",
        ),
        "worker": (
            "auftragnehmer",
            "auftragnehmerin",
            "ausgeführt von",
            "freiberufler",
        ),
        "approver": (
            "freigabe durch",
            "abnahme durch",
        ),
        "contacts": (
            "ansprechpartner",
            "ansprechpartnerin",
            "kontakt",
            "fragen an",
        ),
        "start": (
            "beginn",
            "start",
            "startdatum",
            "anfang",
        ),
        "due": (
            "frist",
            "abgabe",
            "abgabetermin",
            "abgabedatum",
            "fällig",
            "fällig am",
            "deadline",
            "enddatum",
        ),
        "version": ("version",),
        "updated": (
            "stand",
            "aktualisiert",
            "zuletzt geändert",
            "letzte änderung",
        ),
        "repeats": (
            "häufigkeit",
            "rhythmus",
            "turnus",
        ),
        "effort": (
            "aufwand",
            "geschätzter aufwand",
            "zeitaufwand",
        ),
        "revisions": (
            "korrekturrunden",
            "korrekturschleifen",
        ),
        "payment": (
            "bezahlung",
            "vergütung",
            "budget",
            "honorar",
            "preis",
        ),
        "hourly": (
            "stundensatz",
            "stundenlohn",
        ),
        "status_updates": (
            "zwischenstände",
            "statusberichte",
            "statusmeldungen",
        ),
        "tools": (
            "werkzeuge",
            "software",
            "programme",
        ),
        "time_zone": ("zeitzone",),
    },
    kinds={
        "procedure": (
            "arbeitsanweisung",
            "verfahrensanweisung",
            "prozessbeschreibung",
            "checkliste",
        ),
        "project": (
            "leistungsbeschreibung",
            "pflichtenheft",
        ),
    },
    months=(
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ),
    per={
        "Stunde": (
            "pro stunde",
            "je stunde",
            "die stunde",
            "/stunde",
            "/std",
            "/std.",
            "/h",
        ),
        "Tag": (
            "pro tag",
            "je tag",
        ),
        "Monat": (
            "pro monat",
            "im monat",
        ),
        "project": (
            "pauschal",
            "festpreis",
        ),
    },
    every={
        "day": (
            "täglich",
            "jeden tag",
        ),
        "week": (
            "wöchentlich",
            "jede woche",
        ),
        "2 weeks": (
            "alle zwei wochen",
            "14-tägig",
        ),
        "month": (
            "monatlich",
            "jeden monat",
        ),
    },
    table_heads=("feld", "wert", "angabe", "angaben", "punkt", "eigenschaft"),
)
