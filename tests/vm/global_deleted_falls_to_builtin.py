out = []
def f(): return len([1, 2])
for i in range(6):
    out.append(f())
    if i == 1: len = lambda x: "shadow"
    if i == 3: del len
print(out)  # expect: [2, 2, 'shadow', 'shadow', 2, 2]
