# options: -2
# oracle: no (Python 2's print)
def f(n):
    if n: print "yes", n
    else: print "no"
f(1)  # expect: yes 1
f(0)  # expect: no
for i in range(2): print i,
print  # expect: 0 1
while 1: print "once"; break  # expect: once
class C:
    print "in class"  # expect: in class
