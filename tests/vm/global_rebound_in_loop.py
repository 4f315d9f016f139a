x = 1
def f(): return x
out = []
for i in range(5):
    out.append(f())
    if i == 2: x = "changed"
print(out)  # expect: [1, 1, 1, 'changed', 'changed']
