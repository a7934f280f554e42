# PyTorch with CUDA, from wheels: Debian's PyTorch is built for the CPU alone.
ARG BASE
FROM ${BASE} AS wheels

ARG PIP_INDEX_URL
COPY images/install_wheels.sh requirements/cuda.txt certificates.pem /tmp/
RUN sh /tmp/install_wheels.sh /tmp/cuda.txt /opt/libraries /usr/local/lib/python3.13/dist-packages

# The tools of the stage above stay behind.
FROM ${BASE}
COPY --from=wheels /opt/libraries /usr/local/lib/python3.13/dist-packages

RUN set -eu; \
    mkdir -p /opt/pairwise/matplotlib; \
    export MPLCONFIGDIR=/opt/pairwise/matplotlib MPLBACKEND=Agg; \
    python3 -B -c 'import torch, torchvision, sklearn, pandas, matplotlib.pyplot; assert torch.version.cuda'; \
    ls /opt/pairwise/matplotlib/fontlist-*.json; \
    chmod -R a+rX /opt/pairwise/matplotlib
