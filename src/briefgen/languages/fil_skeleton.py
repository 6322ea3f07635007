"""The words of a new brief in Filipino."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint(
        "ano ang gawain, sa isang linya", "I-edit ang mga larawan ng produkto para sa katalogo"
    ),
    time_zone=Hint("ang inyong oras, gaya ng Asia/Manila"),
    owner=Hint("ang inyong pangalan", "Maria Santos"),
    email=Hint("ang inyong email address"),
    reply_within=Hint("gaano kayo kabilis sumagot", "4 na oras ng trabaho"),
    worker=Hint("sino ang gagawa; burahin ang linyang ito habang naghahanap pa kayo", "Jun Reyes"),
    review_days=Hint("ilang araw ng trabaho bago ninyo masuri ang isinumite"),
    date=Hint("isang petsa gaya ng 2026-12-04"),
    every=Hint("day, week, 2 weeks o month"),
    weekdays=Hint("anong mga araw ng linggo"),
    time=Hint("anong oras, gaya ng 17:00"),
    deliverable=Hint(
        "ano ang isusumite, ilan, at anong format", "126 JPEG file na 2000 × 2000 pixel"
    ),
    where=Hint("saan ito isusumite", "Google Drive, folder na *Tapos*"),
    acceptance=Hint(
        "paano makikita ng kahit sino na tama ito", "Purong puti (#ffffff) ang background."
    ),
    channel=Hint("saan ninyo matatanggap ang ulat", "Slack, channel na *Katalogo*"),
    update=Hint("ano ang laman ng bawat ulat", "mga natapos na produkto at mga tanong"),
    tool=Hint("ano ang gagamitin sa trabaho", "Google Drive"),
    access=Hint(
        "paano makakakuha ng access, nang walang password",
        "Iimbitahan namin kayo bilang editor sa unang araw.",
    ),
    provide=Hint("ano ang manggagaling sa inyo", "Mga orihinal na larawan ng 42 produkto"),
    amount=Hint("isang numero"),
    currency=Hint("tatlong titik, gaya ng PHP"),
    per=Hint("para saan ang halaga, gaya ng oras o produkto", "produkto"),
    pay_when=Hint(
        "pagkatapos ng ano kayo magbabayad", "Pagkatapos naming tanggapin ang mga larawan"
    ),
    within_days=Hint("hanggang ilang araw pagkatapos noon"),
    bonus=Hint(
        "para saan kayo magbabayad nang higit",
        "Pumasa sa unang pagsusuri ang lahat ng larawan sa isang buwan",
    ),
    revisions=Hint("ilang rebisyon ang kasama", "2 rebisyon"),
    out_of_scope=Hint("ano ang hindi kasama sa trabaho", "Bagong pagkuha ng larawan"),
    goal=Hint(
        "para saan ang gawain at ano ang bubuti pagkatapos",
        "Makikita ng mga customer ang tunay na anyo ng "
        "produkto at kakaunti ang ibabalik na pakete.",
    ),
    background=Hint(
        "ano ang dapat malaman tungkol sa inyo",
        "Nagtitinda kami ng tasa mula 2009. Isa sa sampung pakete ang bumalik noong isang taon.",
    ),
    audience=Hint("para kanino ang resulta", "Mga taong bumibili ng pinggan sa internet."),
    step=Hint("isang kilos, nagsisimula sa pandiwa", "Gupitin nang parisukat ang bawat larawan."),
    next_step=Hint("ang kasunod na kilos", "I-upload ang mga larawan sa folder na *Tapos*."),
    done_when=Hint("ano ang makikita noon", "may tatlong larawan ang bawat produkto."),
    ask=Hint("kailan dapat tumigil at magtanong sa inyo", "Mukhang may sira ang isang produkto."),
    good=Hint(
        "isang magandang halimbawa, at kung bakit maganda",
        "Maganda: ang larawan ng tsarera 29, dahil kita ang buong produkto.",
    ),
    bad=Hint(
        "isang pangit na halimbawa, at kung bakit pangit",
        "Hindi maganda: ang larawan ng tasa 7, dahil kulay-abo ang isang sulok.",
    ),
)
