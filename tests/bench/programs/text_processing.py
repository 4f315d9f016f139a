"""A word index of made-up text: normalise, count, find longest common subsequences, wrap lines."""

SYLLABLES = ["ka", "ri", "to", "men", "su", "la", "vor", "ne", "xi", "dom"]


def make_text(words):
    state = 99
    out = []
    for i in range(words):
        state = (state * 48271) % 2147483647
        word = SYLLABLES[state % 10] + SYLLABLES[state // 10 % 10] + (SYLLABLES[state // 100 % 10] if state & 64 else "")
        out.append(word.capitalize() if i % 13 == 0 else word)
        if i % 13 == 12:
            out[-1] += "."
        elif i % 5 == 4:
            out[-1] += ","
    return " ".join(out)


def index(text):
    places = {}
    for number, word in enumerate(text.split()):
        key = word.strip(".,").lower()
        places.setdefault(key, []).append(number)
    return places


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return lines + [line]


def common(a, b):
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, 1):
            above = row[j]
            row[j] = diagonal + 1 if x == y else max(above, row[j - 1])
            diagonal = above
    return row[-1]


text = make_text(400_000)
places = index(text)
top = sorted(places.items(), key=lambda item: (-len(item[1]), item[0]))[:5]
lines = wrap(text, 72)
print(len(text), len(places), [(word, len(at), at[0]) for word, at in top])
print(len(lines), max(map(len, lines)), lines[1000])
print(sum(common(lines[i], lines[i + 1]) for i in range(0, 1300, 2)))
print(text.title().swapcase()[:40], text.replace("ka", "KA").count("KA"), len(text.translate({97: "4", 101: None})))
