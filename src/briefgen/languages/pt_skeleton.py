"""The words of a new brief in Portuguese."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint(
        "qual é o trabalho, em uma linha", "Editar as fotos de produto do catálogo de outono"
    ),
    time_zone=Hint("o seu fuso horário, como America/Sao_Paulo"),
    owner=Hint("o seu nome", "Beatriz Lima"),
    email=Hint("o seu e-mail"),
    reply_within=Hint("em quanto tempo você responde", "4 horas úteis"),
    worker=Hint("quem faz o trabalho; apague esta linha enquanto procura alguém", "Jun Reyes"),
    review_days=Hint("de quantos dias úteis você precisa para conferir uma entrega"),
    date=Hint("uma data como 2026-12-04"),
    every=Hint("day, week, 2 weeks ou month"),
    weekdays=Hint("em que dias da semana"),
    time=Hint("a que horas, por exemplo 17:00"),
    deliverable=Hint(
        "o que é entregue, quanto e em que formato", "126 arquivos JPEG de 2000 × 2000 pixels"
    ),
    where=Hint("onde é entregue", "Google Drive, pasta *Pronto*"),
    acceptance=Hint("como qualquer pessoa vê que está certo", "O fundo é branco puro (#ffffff)."),
    channel=Hint("onde você recebe os relatórios", "Slack, canal *Catálogo*"),
    update=Hint("o que cada relatório diz", "produtos prontos e perguntas em aberto"),
    tool=Hint("com que se faz o trabalho", "Google Drive"),
    access=Hint(
        "como se obtém o acesso, sem senha", "Convidamos você como editor no primeiro dia."
    ),
    provide=Hint("o que vem de você", "As fotos originais de 42 produtos"),
    amount=Hint("um número"),
    currency=Hint("três letras, como BRL"),
    per=Hint("a que se refere o valor, como hora ou produto", "produto"),
    pay_when=Hint("depois de quê você paga", "Depois que aceitarmos as fotos"),
    within_days=Hint("no máximo quantos dias depois"),
    bonus=Hint("pelo que você paga mais", "Todas as fotos de um mês passam na primeira revisão"),
    revisions=Hint("quantas rodadas de alterações estão incluídas", "2 rodadas de alterações"),
    out_of_scope=Hint("o que não faz parte do trabalho", "Novas sessões de fotos"),
    goal=Hint(
        "para que serve o trabalho e o que melhora depois",
        "Os clientes veem cada produto como ele é e devolvem menos pacotes.",
    ),
    background=Hint(
        "o que é preciso saber sobre vocês",
        "Nosso estúdio vende cerâmica desde 2009. No ano passado, um em cada dez pacotes voltou.",
    ),
    audience=Hint("para quem é o resultado", "Pessoas que compram louça pela internet."),
    step=Hint("uma única ação, que começa com um verbo", "Recorte cada foto em forma quadrada."),
    next_step=Hint("a ação seguinte", "Envie as fotos para a pasta *Pronto*."),
    done_when=Hint("o que se vê então", "há três fotos de cada produto."),
    ask=Hint("quando é preciso parar e perguntar a você", "Um produto parece danificado."),
    good=Hint(
        "um bom exemplo, e por que é bom",
        "Bom: a foto do bule 29, porque mostra o produto inteiro.",
    ),
    bad=Hint(
        "um mau exemplo, e por que é mau", "Ruim: a foto da xícara 7, porque um canto está cinza."
    ),
)
