import sys
events = []
def f(): return g()
def g(): return len([])
sys.setprofile(lambda frame, event, arg: events.append((event, frame.f_code.co_name)))
f()
sys.setprofile(None)
print(events)
# expect: [('call', 'f'), ('call', 'g'), ('c_call', 'g'), ('c_return', 'g'), ('return', 'g'), ('return', 'f'), ('c_call', '<module>')]
