i = 0
def nxt():
    global i
    i += 1
    return i
l = [0] * 6
l[nxt()] = l[nxt()] = nxt() * 10
print(l, i)  # expect: [0, 0, 10, 10, 0, 0] 3
l[nxt()] += nxt()
print(l, i)  # expect: [0, 0, 10, 10, 5, 0] 5
