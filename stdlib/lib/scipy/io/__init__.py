"""scipy.io: of it, gilt has wavfile."""

from . import wavfile
