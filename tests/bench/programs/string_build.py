"""Building strings: concatenation, join, replace, repetition, reversal."""


def csv(rows):
    lines = []
    for i in range(rows):
        lines.append(",".join([str(i), "name" + str(i), str(i * 1.5), "yes" if i & 1 else "no"]))
    return "\n".join(lines)


def grow(n):
    text = ""
    for i in range(n):
        text += chr(97 + i % 26)
        if i % 7 == 0:
            text += " "
    return text


def look_and_say(rounds):
    text = "1"
    for _ in range(rounds):
        parts = []
        i = 0
        while i < len(text):
            j = i
            while j < len(text) and text[j] == text[i]:
                j += 1
            parts.append(str(j - i) + text[i])
            i = j
        text = "".join(parts)
    return text


def caesar(text, shift):
    return "".join(chr((ord(c) - 97 + shift) % 26 + 97) if c.isalpha() else c for c in text)


table = csv(400_000)
print(len(table), table[:40].replace("\n", "|"))
text = grow(1_500_000)
print(len(text), caesar(text[:1_400_000], 3)[-20:])
print(len(look_and_say(46)))
print(len("ab" * 1000 + "-".join(["x"] * 50_000)), text[::-1][:10])
