"""Services and channels, as they are called and as they are written."""

from __future__ import annotations

from typing import Final

#: as it is called → as it is written; a "+" is punctuation and needs no saying
WRITTEN: Final = """
Netflix: netflix
Prime Video: prime video, amazon prime video, amazon prime, amazon
Disney+: disney, disney plus
Hulu: hulu
HBO Max: hbo max
HBO: hbo
Max: max
Apple TV+: apple tv, apple tv plus, apple
Peacock: peacock
Paramount+: paramount, paramount plus
MUBI: mubi
Shudder: shudder
Criterion Channel: criterion channel, criterion
BBC iPlayer: bbc iplayer
iPlayer: iplayer
BBC: bbc
BBC One: bbc one, bbc1
BBC Two: bbc two, bbc2
BBC Three: bbc three
BBC Four: bbc four
Channel 4: channel 4, channel four, all 4
Channel 5: channel 5, channel five
My5: my5
Filmin: filmin
ITVX: itvx
ITV: itv
ITV1: itv1, itv 1
ITV2: itv2, itv 2
ITV3: itv3, itv 3
ITV4: itv4, itv 4
Sky: sky
Sky Atlantic: sky atlantic
Sky Cinema: sky cinema
Sky Documentaries: sky documentaries
Sky Arts: sky arts
Sky Comedy: sky comedy
Sky Max: sky max
Sky History: sky history
Sky Crime: sky crime
Sky Showcase: sky showcase
Sky Witness: sky witness
Sky One: sky one
Sky Nature: sky nature
Sky Kids: sky kids
Sky Go: sky go
Now TV: now tv
BritBox: britbox
Acorn TV: acorn tv, acorn
Starz: starz
Showtime: showtime
FX: fx
AMC: amc, amc plus
ABC: abc
NBC: nbc
CBS: cbs
PBS: pbs
Tubi: tubi
Kanopy: kanopy
Hoopla: hoopla
Stan: stan
SBS On Demand: sbs on demand, sbs
Viki: viki, rakuten viki
Crunchyroll: crunchyroll
Hidive: hidive
Hotstar: hotstar, jiohotstar
ZDF: zdf
ARD: ard
arte: arte
SVT: svt, svt play
NRK: nrk
DR: dr, dr1
Yle: yle
RÚV: ruv
RTÉ: rte
RTÉ One: rte one, rte1, rte 1
RTÉ Two: rte two, rte2, rte 2
RTÉ Player: rte player
RTVE: rtve
Movistar+: movistar, movistar plus
Canal+: canal, canal plus
France 2: france 2
TF1: tf1
RAI: rai, raiplay
NHK: nhk
tvN: tvn
JTBC: jtbc
SBS: sbs tv
Walter Presents: walter presents
Curzon Home Cinema: curzon home cinema
BFI Player: bfi player
Topic: topic tv
MHz Choice: mhz choice
ESPN+: espn plus
ESPN: espn
USA Network: usa network
Bravo: bravo
Hallmark: hallmark
Hallmark Channel: hallmark channel
ViX: vix
Lifetime: lifetime
TNT: tnt
TBS: tbs
Comedy Central: comedy central
MTV: mtv
BET+: bet plus
BET: bet
Freeform: freeform
Syfy: syfy
The CW: cw
Fox: fox
Discovery+: discovery plus
National Geographic: national geographic, nat geo
Adult Swim: adult swim
Cartoon Network: cartoon network
Nickelodeon: nickelodeon
CBeebies: cbeebies
CBBC: cbbc
Disney Channel: disney channel
Disney Junior: disney junior
PBS Kids: pbs kids
MGM+: mgm plus, mgm
Roku Channel: roku channel
Pluto TV: pluto tv, pluto
Freevee: freevee
Crackle: crackle
YouTube: youtube
Binge: binge
Foxtel: foxtel
ABC iview: abc iview, iview
TVNZ+: tvnz plus, tvnz
CBC Gem: cbc gem
CBC: cbc
Crave: crave
CTV: ctv
TG4: tg4
Virgin Media: virgin media
Dave: dave
UKTV: uktv
Alibi: alibi
E4: e4
More4: more4
Film4: film4
S4C: s4c
STV: stv
BBC Scotland: bbc scotland
BBC Alba: bbc alba
BBC America: bbc america
BBC Wales: bbc wales
BBC Radio 4: bbc radio 4
Talking Pictures TV: talking pictures tv
Rakuten TV: rakuten tv
Joyn: joyn
RTL+: rtl plus
RTL: rtl
ORF: orf
SRF: srf
M6: m6
France 3: france 3
NPO: npo
Videoland: videoland
VRT Max: vrt max
VRT: vrt
Streamz: streamz
TV2: tv2
TV 2 Play: tv 2 play
Viaplay: viaplay
C More: c more
DRTV: drtv
RTP: rtp
Atresplayer: atresplayer
Antena 3: antena 3
Telecinco: telecinco
Mediaset: mediaset
Globoplay: globoplay
Televisa: televisa
KBS: kbs, kbs2
MBC: mbc
OCN: ocn
ENA: ena
Tving: tving
Wavve: wavve
Coupang Play: coupang play
iQIYI: iqiyi
WeTV: wetv
Youku: youku
Tencent Video: tencent video
Fuji TV: fuji tv
TV Tokyo: tv tokyo
TV Asahi: tv asahi
WOWOW: wowow
Abema: abema
U-Next: u next
SonyLIV: sonyliv, sony liv
Zee5: zee5, zee 5
JioCinema: jiocinema, jio cinema
MX Player: mx player
Showmax: showmax
Africa Magic: africa magic
Shahid: shahid
BluTV: blutv
TRT 1: trt 1
Kanal D: kanal d
Hayu: hayu
Plex: plex
MyCanal: mycanal
"""
