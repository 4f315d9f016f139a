# options: -2
# oracle: no (Python 2's print)
import sys
print >>sys.stdout, "to", "stdout"  # expect: to stdout
print >>sys.stdout  # expect:
class F:
    def write(self, s): got.append(s)
got = []
print >>F(), "text", 5
print "".join(got).split()  # expect: ['text', '5']
