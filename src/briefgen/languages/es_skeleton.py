"""The words of a new brief in Spanish."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint(
        "qué trabajo es, en una línea", "Editar las fotos de producto del catálogo de primavera"
    ),
    time_zone=Hint("su hora local, como Europe/Madrid"),
    owner=Hint("su nombre", "Lucía Ortega"),
    email=Hint("su correo electrónico"),
    reply_within=Hint("en cuánto tiempo responde usted", "4 horas laborables"),
    worker=Hint(
        "quién hace el trabajo; borre esta línea mientras busca a alguien", "Andrés Rojas"
    ),
    review_days=Hint("cuántos días laborables necesita para revisar una entrega"),
    date=Hint("una fecha como 2026-12-04"),
    every=Hint("day, week, 2 weeks o month"),
    weekdays=Hint("qué días de la semana"),
    time=Hint("a qué hora, por ejemplo 17:00"),
    deliverable=Hint(
        "qué se entrega, cuánto y en qué formato", "126 archivos JPEG de 2000 × 2000 píxeles"
    ),
    where=Hint("dónde se entrega", "Google Drive, carpeta *Listo*"),
    acceptance=Hint("cómo se ve que está bien", "El fondo es blanco puro (#ffffff)."),
    channel=Hint("dónde recibe usted los informes", "Slack, canal *Catálogo*"),
    update=Hint("qué dice cada informe", "productos terminados y preguntas abiertas"),
    tool=Hint("con qué se hace el trabajo", "Google Drive"),
    access=Hint(
        "cómo se obtiene el acceso, sin contraseña", "Le invitamos como editor el primer día."
    ),
    provide=Hint("qué recibe de usted quien trabaja", "Las fotos originales de 42 productos"),
    amount=Hint("un número"),
    currency=Hint("tres letras, como EUR"),
    per=Hint("por qué es el importe, como hora o producto", "producto"),
    pay_when=Hint("después de qué paga usted", "Después de que aceptemos las fotos"),
    within_days=Hint("cuántos días después, como máximo"),
    bonus=Hint("por qué paga usted más", "Todas las fotos de un mes pasan la primera revisión"),
    revisions=Hint("cuántas rondas de cambios se incluyen", "2 rondas de cambios"),
    out_of_scope=Hint("qué no forma parte del trabajo", "Nuevas sesiones de fotos"),
    goal=Hint(
        "para qué sirve el trabajo y qué mejora después",
        "Los clientes ven cada producto tal como es y devuelven menos paquetes.",
    ),
    background=Hint(
        "qué hay que saber de ustedes",
        "Nuestro estudio vende cerámica desde 2009. El "
        "año pasado volvió uno de cada diez paquetes.",
    ),
    audience=Hint("para quién es el resultado", "Personas que compran vajilla en internet."),
    step=Hint("una sola acción, que empieza con un verbo", "Recorte cada foto en forma cuadrada."),
    next_step=Hint("la acción siguiente", "Suba las fotos a la carpeta *Listo*."),
    done_when=Hint("qué se ve entonces", "hay tres fotos de cada producto."),
    ask=Hint("cuándo hay que parar y preguntarle", "Un producto parece dañado."),
    good=Hint(
        "un buen ejemplo y por qué es bueno",
        "Bien: la foto de la tetera 29, porque muestra todo el producto.",
    ),
    bad=Hint(
        "un mal ejemplo y por qué es malo",
        "Mal: la foto de la taza 7, porque una esquina es gris.",
    ),
)
