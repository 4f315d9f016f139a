calls = []
def key():
    calls.append(1)
    return "k"
d = {"k": 1}
d[key()] += 5
print(d, len(calls))  # expect: {'k': 6} 1
