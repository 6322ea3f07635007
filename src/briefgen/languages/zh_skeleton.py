"""The words of a new brief in Chinese."""

from briefgen.languages.skeleton import Hint, Skeleton

SKELETON = Skeleton(
    title=Hint("用一行说明是什么工作", "修整春季目录的产品照片"),
    time_zone=Hint("您的时区，例如 Asia/Shanghai"),
    owner=Hint("您的姓名", "王芳"),
    email=Hint("您的电子邮箱"),
    reply_within=Hint("您多久回复", "4 个工作小时"),
    worker=Hint("由谁来做；还在找人时请删除这一行", "Jun Reyes"),
    review_days=Hint("您检查一次交付需要几个工作日"),
    date=Hint("日期，例如 2026-12-04"),
    every=Hint("day、week、2 weeks 或 month"),
    weekdays=Hint("在星期几"),
    time=Hint("几点，例如 17:00"),
    deliverable=Hint("交付什么、多少、什么格式", "126 个 2000 × 2000 像素的 JPEG 文件"),
    where=Hint("交付到哪里", "Google Drive 文件夹 *完成*"),
    acceptance=Hint("任何人怎样看出它是对的", "背景是纯白色（#ffffff）。"),
    channel=Hint("您在哪里收到汇报", "Slack 频道 *目录*"),
    update=Hint("每次汇报写什么", "已完成的产品和未解决的问题"),
    tool=Hint("用什么来做", "Google Drive"),
    access=Hint("不用密码怎样获得权限", "我们会在第一天邀请您成为编辑者。"),
    provide=Hint("您提供什么", "42 件产品的原始照片"),
    amount=Hint("一个数字"),
    currency=Hint("三个字母，例如 CNY"),
    per=Hint("金额按什么计算，例如小时或产品", "产品"),
    pay_when=Hint("在什么之后付款", "照片通过验收之后"),
    within_days=Hint("之后最多几天"),
    bonus=Hint("为什么多付", "一个月的照片全部一次通过检查"),
    revisions=Hint("包含几轮修改", "2 轮修改"),
    out_of_scope=Hint("工作不包含什么", "新的拍摄"),
    goal=Hint("为什么做，做完之后什么会更好", "顾客看到产品的真实样子，退货更少。"),
    background=Hint(
        "需要了解您的哪些情况", "我们的店从 2009 年起销售陶瓷。去年每十个包裹有一个被退回。"
    ),
    audience=Hint("成果给谁用", "在网上购买餐具的人。"),
    step=Hint("一个动作，以动词开头", "把每张照片裁成正方形。"),
    next_step=Hint("下一个动作", "把照片上传到文件夹 *完成*。"),
    done_when=Hint("那时能看到什么", "每件产品有三张照片。"),
    ask=Hint("什么时候停下来问您", "产品看起来有破损。"),
    good=Hint("一个好例子，以及好在哪里", "好：茶壶 29 的照片，因为能看到整个产品。"),
    bad=Hint("一个坏例子，以及坏在哪里", "坏：杯子 7 的照片，因为有一个角是灰色的。"),
)
