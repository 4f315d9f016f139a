import html
from html.entities import html5

print(html.unescape("&CounterClockwiseContourIntegral; &amp &notit; &nvlt; &NewLine; &bne; &zzz; &hearts &Cross;"))
print(len(html5), html5["nvlt;"] == "<\u20d2", html5["amp"], html5["apos;"], "apos" in html5, html5["nbsp"] == "\xa0", html5["Tab;"] == "\t")
print([name for name in html5 if html.unescape("&" + name) != html5[name]])
