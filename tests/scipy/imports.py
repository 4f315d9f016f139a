# import scipy.io.wavfile binds scipy; what is not there is an ImportError or an AttributeError.
import scipy.io.wavfile
print(scipy.__name__, scipy.io.wavfile.read.__name__, issubclass(scipy.io.wavfile.WavFileWarning, UserWarning))
# expect: scipy read True
from scipy.io import wavfile
from scipy.io.wavfile import read, write
print(wavfile is scipy.io.wavfile, read is wavfile.read)  # expect: True True
for text in ("import scipy.nothing", "from scipy import nothing", "from scipy.io import nothing", "scipy.nothing"):
    try:
        exec(text)
    except (ImportError, AttributeError) as error:
        print(type(error).__name__, str(error).split(" (")[0])
        # expect: ModuleNotFoundError No module named 'scipy.nothing'
        # expect: ImportError cannot import name 'nothing' from 'scipy'
        # expect: ImportError cannot import name 'nothing' from 'scipy.io'
        # expect: AttributeError Module 'scipy' has no attribute 'nothing'
