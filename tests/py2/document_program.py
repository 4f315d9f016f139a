# options: -2
# oracle: no (Python 2's print)
import threading
import time

exitFlag = 0

class myThread (threading.Thread):
   def __init__(self, threadID, name, counter):
      threading.Thread.__init__(self)
      self.threadID = threadID
      self.name = name
      self.counter = counter
   def run(self):
      print "Starting " + self.name
      print_time(self.name, 2, self.counter)
      print "Exiting " + self.name

def print_time(threadName, counter, delay):
   while counter:
      if exitFlag:
         threadName.exit()
      time.sleep(delay)
      print "%s: %s" % (threadName, time.ctime(counter))
      counter -= 1

thread1 = myThread(1, "Thread-1", 0.4)
thread1.start()
time.sleep(0.1)
print "Exiting Main Thread"
# expect: Starting Thread-1
# expect: Exiting Main Thread
# expect: Thread-1: Thu Jan  1 00:00:02 1970
# expect: Thread-1: Thu Jan  1 00:00:01 1970
# expect: Exiting Thread-1
