"""The words of a new brief in French."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint(
        "le travail, en une ligne", "Retoucher les photos de produits du catalogue de printemps"
    ),
    time_zone=Hint("votre fuseau horaire, par exemple Europe/Paris"),
    owner=Hint("votre nom", "Claire Petit"),
    email=Hint("votre adresse e-mail"),
    reply_within=Hint("en combien de temps vous répondez", "4 heures ouvrées"),
    worker=Hint(
        "qui fait le travail ; supprimez cette ligne tant que vous cherchez quelqu'un", "Jun Reyes"
    ),
    review_days=Hint("combien de jours ouvrés il vous faut pour vérifier une livraison"),
    date=Hint("une date comme 2026-12-04"),
    every=Hint("day, week, 2 weeks ou month"),
    weekdays=Hint("quels jours de la semaine"),
    time=Hint("à quelle heure, par exemple 17:00"),
    deliverable=Hint(
        "ce qui est livré, combien et dans quel format", "126 fichiers JPEG de 2000 × 2000 pixels"
    ),
    where=Hint("où c'est livré", "Google Drive, dossier *Terminé*"),
    acceptance=Hint("à quoi chacun voit que c'est juste", "Le fond est d'un blanc pur (#ffffff)."),
    channel=Hint("où vous recevez les points d'avancement", "Slack, canal *Catalogue*"),
    update=Hint("ce que dit chaque point d'avancement", "produits terminés et questions ouvertes"),
    tool=Hint("avec quoi on travaille", "Google Drive"),
    access=Hint(
        "comment on obtient l'accès, sans mot de passe",
        "Nous vous invitons comme éditeur le premier jour.",
    ),
    provide=Hint("ce que vous fournissez", "Les photos brutes de 42 produits"),
    amount=Hint("un nombre"),
    currency=Hint("trois lettres, par exemple EUR"),
    per=Hint("à quoi correspond le montant, comme heure ou produit", "produit"),
    pay_when=Hint("après quoi vous payez", "Après l'acceptation des photos"),
    within_days=Hint("combien de jours après, au plus"),
    bonus=Hint(
        "pour quoi vous payez plus", "Toutes les photos d'un mois passent le premier contrôle"
    ),
    revisions=Hint("combien de séries de corrections sont comprises", "2 séries de corrections"),
    out_of_scope=Hint("ce qui ne fait pas partie du travail", "De nouvelles prises de vue"),
    goal=Hint(
        "à quoi sert le travail et ce qui va mieux ensuite",
        "Les clients voient chaque produit tel qu'il est et renvoient moins de colis.",
    ),
    background=Hint(
        "ce qu'il faut savoir de vous",
        "Notre atelier vend de la céramique depuis "
        "2009. L'an dernier, un colis sur dix est revenu.",
    ),
    audience=Hint(
        "à qui le résultat est destiné", "Les personnes qui achètent de la vaisselle sur internet."
    ),
    step=Hint("une seule action, qui commence par un verbe", "Recadrez chaque photo en carré."),
    next_step=Hint("l'action suivante", "Déposez les photos dans le dossier *Terminé*."),
    done_when=Hint("ce que l'on voit alors", "chaque produit a trois photos."),
    ask=Hint("quand il faut s'arrêter et vous demander", "Un produit semble abîmé."),
    good=Hint(
        "un bon exemple, et pourquoi il est bon",
        "Bien : la photo de la théière 29, car elle montre tout le produit.",
    ),
    bad=Hint(
        "un mauvais exemple, et pourquoi il est mauvais",
        "Mal : la photo de la tasse 7, car un coin est gris.",
    ),
)
