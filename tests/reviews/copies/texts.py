"""Short pieces of our own, about films that exist nowhere."""

from __future__ import annotations

REVIEW = """\
Nobody in Small Hours raises their voice. Marta Linde plays a night porter in a hotel by a closed railway, and for \
the first half hour she does little more than hang up keys and listen to a radio that has lost its station.

Then a guest arrives who has not slept in eleven days. He does not want a room; he wants somebody to sit with. What \
follows is a conversation in four nights, which the director, Jonas Ek, films as if it were a heist: glances, \
clocks, doors that ought to be locked. It should be unbearable and it is the gentlest thing on any screen this \
month.

There is grief in it. The porter's brother went down with the ferry that stopped the trains, and the film takes its \
time to say so. When it does, it says it once. The guest's trouble is smaller and stranger, and the script has the \
good manners not to weigh one against the other.

The last night runs long, and a scene with a policeman belongs to another film. It hardly matters. Watch it late, \
with the sound low, and let the credits finish. They were recorded in the hotel, and somewhere behind them a kettle \
boils."""

OTHER_REVIEW = """\
Jonas Ek has made four films about people who cannot sleep, and Small Hours is the one that may wake up everybody \
else. Marta Linde is its porter, a woman whose brother was lost with a ferry.

I did not warm to it. Four nights of talk in a hotel are three too many, and the policeman who turns up near the end \
is the only person in the building with something to do. Ek shoots corridors beautifully. He has shot them before.

Still, whoever liked his earlier pictures will find the same virtues here: patience, good lamps, an ear for what \
people leave out. Linde could read the fire regulations and we would lean in. At one point she does."""

SEQUEL_REVIEW = """\
Three years on, the hotel has a new sign and the trains run again. Small Hours: Daylight finds Marta Linde behind \
the same desk, now with a colleague, and a guest who sleeps all the time.

{repeated}

Daylight cannot surprise us like that. Its comedy is broader and its music never stops, and I missed the radio more \
than I would have thought. Children run through the lobby; a wedding party loses the rings. All of it is pleasant \
and hardly any of it stays until breakfast. Linde, of course, is marvellous, and the kettle has been given a scene \
of its own."""

REPEATED = REVIEW.split("\n\n")[1]

ROUND_UP = """\
Small Hours opened on Friday, and seldom have so many people written so much about so quiet a film. We have read all \
of it.

“{first}” writes The Harbour Post, which is as near to a cheer as that paper gets.

Others were less taken. The Evening Lamp called it a film of corridors and went home early, and The Clipper sent \
somebody who fell asleep, though he meant it kindly.

The rest of us will have to buy a ticket and see for ourselves, preferably on a night when there is nothing to get \
up for."""

QUOTED = "It should be unbearable and it is the gentlest thing on any screen this month."

JAPANESE = """\
この映画では誰も声を荒らげない。廃線になった駅のそばのホテルで、夜勤の女性は鍵を掛け、局を失ったラジオに耳を澄ませている。

やがて十一日間眠っていない客が現れる。彼は部屋を求めていない。ただ誰かにそばに座っていてほしいのだ。四つの夜の会話を、監督はまるで強盗映画のように撮る。\
視線、時計、閉まっているはずの扉。耐えがたいはずなのに、今月もっとも優しい作品になっている。

悲しみはある。彼女の弟は、鉄道を止めたあの船とともに沈んだ。映画はそれを一度だけ口にする。最後の夜は少し長いが、たいした傷ではない。"""

OTHER_JAPANESE = """\
山あいの村で暮らす老いた漁師と孫娘の一年を描く。川の水は冷たく、言葉は少ない。春に橋が流され、夏に祭りが来て、秋には学校から知らせが届く。

監督は長い台詞を好まない。台所の湯気や濡れた靴のほうが多くを語ると信じているからだ。その信念は報われている。笑いは静かで、別れは短い。"""

CAPSULES = (
    "Pale Orchard. Sisters divide an inheritance and find that it cannot be divided. In selected cinemas from Friday "
    "and on demand from the end of the month. Ida Holm directs with a light hand and a heavy heart; the apples are.",
    "Nine Knots. A sailing film for people who get seasick on a sofa, with one storm too many and a dog who knows "
    "better. In selected cinemas from Friday and on demand from the end of the month. The sound alone deserves prizes.",
)
