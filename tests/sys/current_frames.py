import sys, threading
frames = sys._current_frames()
print(threading.get_ident() in frames)  # expect: True
