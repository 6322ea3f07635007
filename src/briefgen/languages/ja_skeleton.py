"""The words of a new brief in Japanese."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint("何の仕事か、1行で", "春のカタログの商品写真を加工する"),
    time_zone=Hint("あなたの時間帯（例 Asia/Tokyo）"),
    owner=Hint("あなたの名前", "佐藤 恵"),
    email=Hint("あなたのメールアドレス"),
    reply_within=Hint("どのくらいで返事をするか", "4営業時間"),
    worker=Hint("担当する人。探している間はこの行を消す", "Jun Reyes"),
    review_days=Hint("納品の確認に何営業日かかるか"),
    date=Hint("日付（例 2026-12-04）"),
    every=Hint("day、week、2 weeks、month のどれか"),
    weekdays=Hint("何曜日か"),
    time=Hint("何時か（例 17:00）"),
    deliverable=Hint("何をいくつ、どの形式で納めるか", "2000×2000ピクセルのJPEGファイル126枚"),
    where=Hint("どこに納めるか", "Google Driveのフォルダー *完成*"),
    acceptance=Hint("正しいことが誰にでも分かる基準", "背景が純白（#ffffff）である。"),
    channel=Hint("報告をどこで受け取るか", "Slackのチャンネル *カタログ*"),
    update=Hint("毎回の報告に書くこと", "完了した商品と質問"),
    tool=Hint("何を使って作業するか", "Google Drive"),
    access=Hint("パスワードなしでどうやって入るか", "初日に編集者として招待します。"),
    provide=Hint("あなたから渡すもの", "42点の元の写真"),
    amount=Hint("数字"),
    currency=Hint("3文字の通貨（例 JPY）"),
    per=Hint("何に対する金額か（例 時間、商品）", "商品"),
    pay_when=Hint("何の後に支払うか", "写真の承認後"),
    within_days=Hint("その後、長くて何日以内か"),
    bonus=Hint("何に対して多く支払うか", "1か月分の写真がすべて1回目の確認に合格したとき"),
    revisions=Hint("修正を何回まで含むか", "2回まで"),
    out_of_scope=Hint("この仕事に含まれないこと", "新しい撮影"),
    goal=Hint(
        "何のための仕事か、その後に何が良くなるか", "お客様が商品を正しく知り、返品が減ります。"
    ),
    background=Hint(
        "こちらについて知っておくべきこと",
        "当店は2009年から器を販売しています。昨年は10件に1件が返品されました。",
    ),
    audience=Hint("誰のための成果か", "ネットで器を買うお客様です。"),
    step=Hint("1つの動作を、動詞で", "写真を正方形に切り抜きます。"),
    next_step=Hint("次の動作", "フォルダー *完成* に写真を入れます。"),
    done_when=Hint("その時に何が見えるか", "商品ごとに写真が3枚ある。"),
    ask=Hint("どんな時に止まって質問するか", "商品に傷があるように見える場合"),
    good=Hint("良い例と、良い理由", "良い例：急須29の写真。商品全体が写っています。"),
    bad=Hint("悪い例と、悪い理由", "悪い例：湯のみ7の写真。角が灰色です。"),
)
