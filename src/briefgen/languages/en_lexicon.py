"""The English words that the checker looks for."""

from briefgen.languages.en_misspellings import MISSPELLINGS
from briefgen.languages.lexicon import Lexicon, words

LEXICON = Lexicon(
    commonest=words(
        "the and with for you your are this that from which must not it its our will have has "
        "what when how if or each every only one two all any new there they them than then into"
    ),
    loopholes=(
        "if/where/when/whenever/wherever it? is? possible",
        "if at all possible",
        "as appropriate/needed/necessary/required !by/for/to/in/on/under/basis/per/above/below",
        "if/where/when appropriate !to/for",
        "to the extent possible/practical/practicable/feasible",
        "to the best of your abilities/ability",
        "as far as possible",
        "as * as possible",
        "as many/much/little/few * as possible",
        "as * as you can",
        "as many/much/little/few * as you can",
        "do your best !work",
        "!we/i/they/we'll/you'll/they'll/will/always/people/even/may/might/can try to "
        "keep/avoid/make/use/limit/finish/stay/include/write/answer/reply/respond/follow",
        "at your discretion",
        "if you have the? time",
        "if time allows/permits",
        "time permitting",
        "if you feel like it",
        "if you like/want $",
        "if practical/practicable/feasible",
        "within reason",
        "or something like that",
        "or something similar",
    ),
    open_conditions=(
        "if/when/where needed/necessary/required !by/for/to/in/on/under",
        "if/when/where/as applicable !to/law/laws",
    ),
    vague_qualities=(
        "user-friendly",
        "user friendly",
        "easy to use/understand/read/follow/navigate",
        "intuitive",
        "modern look/feel/design/style",
        "modern looking",
        "modern-looking",
        "look/looks/feel/feels modern/professional/premium/fresh/right",
        "premium look/feel/quality",
        "high quality",
        "high-quality",
        "good quality",
        "top quality",
        "best quality",
        "professional looking/quality/look",
        "professional-looking",
        "eye-catching",
        "eye catching",
        "satisfactory",
        "satisfactorily",
        "adequate",
        "adequately",
        "reasonable !doubt/accommodation/accommodations",
        "sufficient",
        "sufficiently",
        "seamless",
        "seamlessly",
        "state of the art",
        "state-of-the-art",
        "world-class",
        "world class",
        "cutting-edge",
        "cutting edge",
        "visually appealing",
        "aesthetically pleasing",
        "make it pop",
        "acceptable quality !level/levels",
        "acceptable amount/time/speed/condition/standard/format/performance/manner",
        "handle/handled/treat/treated/respond/answer appropriately",
        "in an appropriate manner/way/format",
        "high standard/standards",
        "good enough",
        "nice looking",
        "nice-looking",
        "look/looks nice/good/great !on",
        "sound/sounds nice/good/great",
        "robust",
        "polished",
    ),
    vague_quantities=(
        "several",
        "a few",
        "a couple of?",
        "a lot of",
        "lots of",
        "a number of",
        "a bunch of",
        "numerous",
        "plenty of",
    ),
    loose_quantities=(
        "!at some",
        "!how/as/so/too many",
        "various",
        "!not enough !to/that/for",
        "most of",
    ),
    open_ends=(
        "etc",
        "et cetera",
        "and so on",
        "and so forth",
        "and the like",
        "including but not limited to",
        "and more/others $",
        "and other things/stuff",
        "and whatever else",
        "or whatever",
        "and such $",
        "you get the idea",
    ),
    weak_modals=("should", "could", "might", "may", "ideally", "preferably", "hopefully"),
    wishes=("nice to have", "nice-to-have", "would be nice", "optional", "wishes", "wish list"),
    placeholders=(
        "to be decided/determined/defined/confirmed/announced $",
        "lorem ipsum dolor?",
        "fill/write this in later",
        "add/insert text here",
    ),
    undecided=("is/are/still/yet to be decided/determined/defined/confirmed/announced $",),
    prompt_openers=frozenset(
        {"insert", "add", "your", "enter", "fill in", "put", "describe", "name of", "write"}
        | {"explain", "specify", "list your", "list the", "list all"}
    ),
    unshared_context=(
        "as we? discussed !in/under/at/on/above/below/earlier/here",
        "as we? agreed !in/upon/under/at/above/below/with/by/between",
        "as we? talked about",
        "like we said/discussed/agreed",
        "as mentioned on/in the/our/my call/meeting/chat/email",
        "as per our/my call/chat/meeting/conversation/discussion/talk/email",
        "per our/my last? call/chat/meeting/conversation/discussion/talk",
        "from our/the last? call/meeting/chat/conversation",
        "as usual",
        "like last/the time/week/month",
        "same as last/the time/week/month/year",
        "same as before/always/usual",
        "the usual way/steps/format/place/folder/process/people/file/template/style/stuff/rate",
        "you know the drill",
        "you know what i mean",
        "like we always do",
        "the way we always do it?",
    ),
    vague_deadlines=(
        "asap",
        "as soon as possible",
        "as soon as you can",
        "as quickly/fast as possible",
        "as quickly/fast as you can",
        "in a timely manner/fashion",
        "at your earliest convenience",
        "at the earliest opportunity",
        "at the earliest possible time/date/moment",
        "in due course/time",
        "without delay",
        "sooner rather than later",
        "eod",
        "end of day",
        "close of business",
        "cob",
    ),
    vague_times=frozenset(
        {
            "urgent",
            "urgently",
            "very urgent",
            "soon",
            "very soon",
            "now",
            "right now",
            "right away",
            "immediately",
            "quickly",
            "today",
            "tonight",
            "when you can",
            "whenever you can",
        }
    ),
    relative_days=(
        "by/before/due this/next? monday/tuesday/wednesday/thursday/friday/saturday/sunday",
        "by/before/due tomorrow/tonight/today",
        "by/before/due the? end of the/this/next? week/month/year/quarter",
        "by/before/due next week/month",
        "no later than next? monday/tuesday/wednesday/thursday/friday/saturday/sunday",
        "next week/month at the latest",
    ),
    recurrences=(
        "every day/weekday/workday/week/month/quarter/year/morning/evening/night/shift/episode",
        "every monday/tuesday/wednesday/thursday/friday/saturday/sunday",
        "every */other/second/third day/days/week/weeks/month/months/hours",
        "each day/week/month/quarter/morning/evening/shift",
        "each monday/tuesday/wednesday/thursday/friday",
        "once/twice/times a/per day/week/month/quarter/year",
        "daily",
        "weekly",
        "fortnightly",
        "biweekly",
        "bi-weekly",
        "monthly",
        "quarterly",
        "yearly",
        "ongoing",
        "until further notice",
    ),
    zone_mentions=(
        "time zone/zones",
        "timezone",
        "time-zone",
        "all times",
        "our/my/your/local time !is/was/and",
    ),
    months={
        name: number
        for number, names in enumerate(
            [
                "january/jan",
                "february/feb",
                "march/mar",
                "april/apr",
                "may",
                "june/jun",
                "july/jul",
                "august/aug",
                "september/sep/sept",
                "october/oct",
                "november/nov",
                "december/dec",
            ],
            start=1,
        )
        for name in names.split("/")
    },
    calendar_units=words("day days week weeks month months quarter sprint"),
    date_words=words(
        "due by before until till deadline deadlines start starts starting begin begins "
        "beginning deliver delivered delivery submit submitted than"
    ),
    repeatable=words(
        "a an the to of with for and or if as than when which can must be been our their its"
    ),
    misspellings=MISSPELLINGS,
    acronyms=words(
        "AI AM API BC BCC CC CEO CET CEST CM CMS CRM CSS CSV CTA CV DIY DNS DOC DOCX DPI EPUB ET "
        "EST EU FAQ FAQS FTP GB GDPR GIF GMT HD HR HTML HTTP HTTPS HQ IBAN ID IDS IP ISBN ISO IT "
        "JPEG JPG JSON KB KG KM KPI LED LLC LTD MB MD ML MM MP MP3 MP4 NB NDA NO OK OS PC PDF PHP "
        "PIN PM PNG PO PPT PR PS PST PT QA QR RAM RGB ROI RSS SEO SKU SMS SQL SVG TB TEL TV TXT "
        "UI UK UN URL US USA USB UTC UTF UX VA VAT VIP VPN WAV WC WIFI XLS XLSX XML YAML ZIP "
        # money
        "AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KES KRW "
        "MXN MYR NGN NOK NZD PEN PHP PKR PLN RON SAR SEK SGD THB TRY TWD UAH USD VND ZAR "
        # days and months
        "MON TUE WED THU FRI SAT SUN JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC "
        # small words that are typed in capitals to be heard
        "ALL ALSO AND ANY ARE AS ASAP ASK AT BAD BE BUT BY CAN DO DONE DONT EACH END EVER FIRST "
        "FOR FREE FROM GO GOOD HERE IF IN IS JUST LAST MAY MORE MUST NEVER NEW NEXT NONE NOT "
        "NOTE NOW OF OFF ON ONE ONLY OR OUR OUT READ SALE SEE SHALL SKIP SOLD START STOP THE "
        "THEN THIS TO TODAY TBA TBC TBD TODO TOP TWO USE VERY WE WILL WITH YES YOU YOUR"
    ),
    abbreviations=words(
        "e.g i.e etc vs approx no nr fig sec dr mr mrs ms prof inc ltd co st dept est min max "
        "incl excl ca cf p pp vol jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
        "wed thu fri sat sun a.m p.m u.s u.k"
    ),
    indirect_openers=(
        "you",
        "you'll/you're/you've/you’ll/you’re/you’ve",
        "we !want/believe/think/value/expect",
        "we'll/we're/we've/we’ll/we’re/we’ve",
        "i",
        "i'll/i'm/i've/i’ll/i’m/i’ve",
        "he/she/he's/she's/he’s/she’s",
        "it",
        "it's/it'll/it’s/it’ll",
        "they",
        "they'll/they're/they’ll/they’re",
        "there is/are/will/should/must/may/might",
        "there's/there’s",
        "this !time/week/month/year/morning/afternoon/evening",
        "that !done/said",
        "that's/that’s",
        "these are/should/must/will/need",
        "those are/should/must/will/need",
        "the user/users/freelancer/worker/contractor/assistant/va/team/client/customer",
        "the editor/designer/developer/writer/translator/owner/manager",
        "the virtual assistant",
        "your task/job/role/work/goal is",
        "someone",
        "somebody",
        "everyone",
        "everybody",
    ),
    connectors=(
        "and then",
        "and afterwards",
        "and after that/this",
        "and finally",
        "and next !to/step/steps/week/month",
    ),
    sequels=(
        "then",
        "next !to/week/month/year/monday/tuesday/wednesday/thursday/friday/saturday/sunday",
        "after that",
        "afterwards",
        "finally",
        "also",
        "once/when done",
    ),
    conditions=words("if when whenever once unless where wherever after until as since because"),
    stop_phrases=(
        "stop and ask",
        "if/when in doubt",
        "if/when/whenever you/you're/you’re are? not? sure/unsure/uncertain/stuck/lost",
        "if anything/something is unclear/missing/wrong",
        "ask/call/text/email/message/write/contact me/us if/when/before/first",
        "ask/call/text/email/message/write/contact me/us first",
        "do not decide/guess",
        "don't/don’t decide/guess",
        "check with me/us",
        "you may/can decide",
        "decide on your own",
        "decide alone",
        "escalate to",
    ),
    vague_link_texts=frozenset(
        {
            "here",
            "click here",
            "this",
            "link",
            "this link",
            "read more",
            "more",
            "see here",
            "click",
            "this page",
            "this document",
            "learn more",
            "page",
            "the link",
            "go here",
        }
    ),
    subjects=words(
        "acceptance audience background budget checklist compensation confidentiality contact "
        "contacts criteria deadline deadlines deliverable deliverables example examples "
        "exclusions goal goals inspection instructions invoicing milestones objective "
        "objectives ownership payment payments prerequisites procedure procedures purpose "
        "reimbursement reporting revisions roadmap schedule skills steps timeframe timeline "
        "tools workflow"
    ),
    joints=words(
        "of for to in on with within by from at when requested required needed expected info "
        "information details overview"
    ),
    access_words=words(
        "access account accounts add added adds admin editor folder free given guest install "
        "installed invitation invitations invite invited invites licence license link log login "
        "logins permission permissions role seat share shared shares sign subscription user viewer"
    ),
    end_words=words("until till through to expires expire ends end"),
    heading_lookalikes=words(
        "abort acceptable apple applicator avid bogus bonds bones casts chances changed "
        "changer changers charges checking chicks coasts coats colts commendation "
        "communicating communicator condensation constants constrain constrains content "
        "contest contract contracts costa costumers cots customary customs dated dealings "
        "declines decryption deliverance delivers derision descriptive descriptor desorption "
        "divisions escalating escalator excavation exclusives excursions explosions finding "
        "founding goats infection injection insertion inspecting inspector instructing "
        "instructional instructors interval interviewee inviting invoiced invoking involving "
        "licensee materia maternal mitigation motivating motivator objection objections "
        "objectively personae personal personals persons pride primate prime priming prince "
        "prize problema procedural procure prowess qualify questioned questioner rebooting "
        "recording referees referenced reforming renders renounces repeating reposting "
        "reposts rerouting resorting resorts resourced retirements retorts reverting revising "
        "revisits reworking ricks risky robes rolls ropes roses rules sampled sampler "
        "samplers scape scone score section selecting selective selector simple simples "
        "skulls slope spills states stats statue statues stems stills stops stratus tacks "
        "talks tanks teams terme tiling tiring tolls updated uses ushers validating validator "
        "valuation variation"
    ),
    vague_title_words=words(
        "a an the my our your task tasks project job work help need needed wanted urgent asap "
        "please brief new small quick simple freelancer assistant va for me us some thing "
        "things stuff untitled test important"
    ),
    yes_no_openers=words(
        "do does did are is was were can could have has had will would should may"
    ),
    open_question_words=words(
        "how what which why when where who whom whose describe explain tell show name list give "
        "share send attach link examples"
    ),
    attention_words=words("word words phrase subject codeword emoji headline"),
    test_words=words("test trial sample"),
    pay_words=words(
        "pay pays paid payment payments payout budget fee fees rate rates salary price prize wage "
        "bounty award reward compensation honorarium stipend invoice cost ceiling earn funding"
    ),
    unpaid_words=words("unpaid volunteer volunteers voluntary"),
    zero_words=words("none no nothing free zero n/a"),
    per_words=words("per a an each every for flat fixed total altogether / fixed-price all in"),
    vague_pay=words(
        "competitive negotiable attractive generous fair depends depending flexible doe"
    ),
    bonus_words=words("bonus bonuses reward rewards incentive tip extra"),
    vague_rewards=(
        "great/good/excellent/nice/outstanding/exceptional/amazing work/job/performance/results",
        "very good work/job/performance/results",
        "well done",
        "goes/go well",
        "does/do well",
        "do/does a/an * job",
        "happy with/about",
        "i/we am/are happy",
        "i/we like",
        "satisfied",
        "exceed/exceeds/exceeded your/our/my/the? expectations",
        "above and beyond",
        "at my/our discretion",
        "top performance",
        "going the extra mile",
        "go/goes the extra mile",
    ),
    approvals=(
        "approve/approves/approved/approving/approval/approver",
        "accept/accepts/accepted",
        "sign/signs/signed off",
        "sign-off",
    ),
    checks=(
        "check/checks/checked/checking",
        "review/reviews/reviewed/reviewing/reviewer",
        "inspect/inspects/inspected/inspection",
        "decide/decides/decision/decision-maker",
        "feedback",
    ),
    replies=(
        "answer/answers/answered",
        "reply/replies/replied",
        "respond/responds/response/responses",
        "get/gets back to",
    ),
    duration_words=words(
        "minute minutes hour hours day days workday workdays week weeks today immediately same-day"
    ),
    provisions=(
        "we/i/client/customer/owner provide/provides/supply/supplies",
        "we/i will/shall/can provide/supply/send/share/give/upload",
        "we/i send/share/give/upload you/the/all/our/my",
        "you get/receive",
        "you will get/receive",
        "is/are/be provided/supplied/furnished by",
        "will/shall be provided/supplied/furnished",
        "will/shall provide/furnish/supply",
        "client/customer/owner/our responsibilities/duties/obligations/commitments",
        "make/makes the? following commitments",
    ),
    correction_rounds=(
        "revision/revisions",
        "round/rounds of changes/edits/feedback/corrections/revisions/review",
        "correction/feedback/change/edit/review round/rounds",
        "unlimited changes/edits/corrections",
    ),
    step_words=frozenset({"step", "steps"}),
    deliverable_words=frozenset({"deliverable", "deliverables"}),
    several=frozenset({"steps", "deliverables"}),
    number_joints=frozenset({"and", "or", "to", "through"}),
    elsewhere=frozenset({"of", "in", "from"}),
)
