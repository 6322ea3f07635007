"""The words of a new brief in German."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint(
        "worum es geht, in einer Zeile", "Produktfotos für den Frühjahrskatalog bearbeiten"
    ),
    time_zone=Hint("Ihre Uhrzeit, etwa Europe/Berlin"),
    owner=Hint("Ihr Name", "Dana Meyer"),
    email=Hint("Ihre E-Mail-Adresse"),
    reply_within=Hint("wie schnell Sie antworten", "4 Arbeitsstunden"),
    worker=Hint(
        "wer die Arbeit macht; löschen Sie diese Zeile, solange Sie jemanden suchen", "Jun Reyes"
    ),
    review_days=Hint("wie viele Arbeitstage Sie brauchen, um eine Lieferung zu prüfen"),
    date=Hint("ein Datum wie 2026-12-04"),
    every=Hint("day, week, 2 weeks oder month"),
    weekdays=Hint("an welchen Wochentagen"),
    time=Hint("um wie viel Uhr, etwa 17:00"),
    deliverable=Hint(
        "was abgegeben wird, wie viel und in welchem Format",
        "126 JPEG-Dateien mit 2000 × 2000 Pixeln",
    ),
    where=Hint("wo es abgegeben wird", "Google Drive, Ordner *Fertig*"),
    acceptance=Hint(
        "woran jeder sieht, dass es stimmt", "Der Hintergrund ist reinweiß (#ffffff)."
    ),
    channel=Hint("wo Sie die Zwischenstände bekommen", "Slack, Kanal *Katalog*"),
    update=Hint("was in jedem Zwischenstand steht", "fertige Produkte und offene Fragen"),
    tool=Hint("womit gearbeitet wird", "Google Drive"),
    access=Hint(
        "wie man Zugang bekommt, ohne Passwort", "Wir laden Sie am ersten Tag als Bearbeiter ein."
    ),
    provide=Hint("was von Ihnen kommt", "Rohfotos von 42 Produkten"),
    amount=Hint("eine Zahl"),
    currency=Hint("drei Buchstaben wie EUR"),
    per=Hint("wofür der Betrag gilt, etwa Stunde oder Produkt", "Produkt"),
    pay_when=Hint("wonach Sie zahlen", "Nach der Freigabe der Fotos"),
    within_days=Hint("nach höchstens wie vielen Tagen"),
    bonus=Hint("wofür Sie mehr zahlen", "Alle Fotos eines Monats bestehen die erste Prüfung"),
    revisions=Hint("wie viele Korrekturrunden enthalten sind", "2 Runden"),
    out_of_scope=Hint("was nicht dazugehört", "Neue Aufnahmen"),
    goal=Hint(
        "wozu die Arbeit dient und was danach besser ist",
        "Kunden sehen jedes Produkt so, wie es ist, und schicken weniger Pakete zurück.",
    ),
    background=Hint(
        "was man über Sie wissen muss",
        "Unser Studio verkauft seit 2009 Keramik. Im letzten Jahr kam jedes zehnte Paket zurück.",
    ),
    audience=Hint("für wen das Ergebnis ist", "Menschen, die Geschirr im Netz kaufen."),
    step=Hint(
        "ein Handgriff, mit einem Tätigkeitswort", "Schneiden Sie jedes Foto quadratisch zu."
    ),
    next_step=Hint("der nächste Handgriff", "Laden Sie die Fotos in den Ordner *Fertig* hoch."),
    done_when=Hint("was man dann sieht", "zu jedem Produkt drei Fotos da sind."),
    ask=Hint("wann man anhält und Sie fragt", "Ein Produkt sieht beschädigt aus."),
    good=Hint(
        "ein gutes Beispiel, und warum es gut ist",
        "Gut: das Foto der Teekanne 29, denn es zeigt das ganze Produkt.",
    ),
    bad=Hint(
        "ein schlechtes Beispiel, und warum es schlecht ist",
        "Schlecht: das Foto der Tasse 7, denn eine Ecke ist grau.",
    ),
)
