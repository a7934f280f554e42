# The sandbox image of one environment: a library layer plus our own Python packages, which come
# last so that a change to them rebuilds in a second.
ARG BASE
FROM ${BASE}

ARG LIBRARIES

COPY python/ /usr/lib/python3/dist-packages/
COPY images/describe_libraries.py /opt/pairwise/describe_libraries.py

RUN set -eu; \
    chmod -R a+rX /usr/lib/python3/dist-packages/pairwise_*; \
    python3 -m compileall -q --invalidation-mode unchecked-hash /usr/lib/python3/dist-packages/pairwise_*; \
    chmod a+r /opt/pairwise/describe_libraries.py; \
    python3 -B /opt/pairwise/describe_libraries.py $LIBRARIES > /opt/pairwise/libraries.json; \
    rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* /root/.cache; \
    find / -xdev -type f -perm /6000 -exec chmod a-s {} +; \
    for compiler in gcc cc g++ c++ clang tcc ld as; do \
      if command -v "$compiler"; then echo "a compiler is in the image: $compiler"; exit 1; fi; \
    done; \
    printf 'pairwise-libraries %s\n' "$(cat /opt/pairwise/libraries.json)"

USER 10001:10001
WORKDIR /work
CMD ["python3", "-P", "-s", "-B", "-m", "pairwise_runner"]
