"""Dictionaries with string keys: counting, updating, grouping, copying."""


def words(n):
    state = 12345
    for _ in range(n):
        state = (state * 69069 + 1) & 0xFFFFFFFF
        yield "w%d" % (state >> 19)


def count(n):
    seen = {}
    for word in words(n):
        seen[word] = seen.get(word, 0) + 1
    return seen


def group(counts):
    groups = {}
    for word, n in counts.items():
        groups.setdefault(n, []).append(word)
    return groups


def records(n):
    total = 0
    for i in range(n):
        record = {"id": i, "name": "x", "size": i & 7, "open": True}
        record["size"] += 1
        if "tag" not in record:
            record["tag"] = record["name"]
        total += record["size"] + len(record)
    return total


counts = count(1_400_000)
groups = group(counts)
print(len(counts), max(counts.values()), sorted((n, len(w)) for n, w in groups.items())[:5])
print(records(1_100_000), len({**counts, "more": 1}), sum(map(len, counts)))
