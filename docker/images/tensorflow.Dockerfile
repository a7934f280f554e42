# TensorFlow with Keras for the CPU, from wheels: Debian has no TensorFlow.
ARG BASE
FROM ${BASE} AS wheels

ARG PIP_INDEX_URL
COPY images/install_wheels.sh requirements/tensorflow.txt certificates.pem /tmp/
RUN sh /tmp/install_wheels.sh /tmp/tensorflow.txt /opt/libraries /usr/local/lib/python3.13/dist-packages

# The tools of the stage above stay behind.
FROM ${BASE}
COPY --from=wheels /opt/libraries /usr/local/lib/python3.13/dist-packages

RUN set -eu; \
    mkdir -p /opt/pairwise/matplotlib; \
    export MPLCONFIGDIR=/opt/pairwise/matplotlib MPLBACKEND=Agg; \
    python3 -B -c 'import tensorflow, sklearn, pandas, matplotlib.pyplot'; \
    ls /opt/pairwise/matplotlib/fontlist-*.json; \
    chmod -R a+rX /opt/pairwise/matplotlib
