// Inside the frame: says how far the page is scrolled, and goes where the last one was.
(function () {
  "use strict";
  if (parent === window) return;
  function tell(what) {
    parent.postMessage(what, "*"); // this page has no origin, and a number is no secret
  }
  addEventListener("message", function (event) {
    if (event.source !== parent) return;
    scrollTo({ top: event.data, behavior: "instant" });
    tell({ placed: true });
    addEventListener("scroll", function () { tell({ top: scrollY }); }, { passive: true });
  });
  document.querySelectorAll('a[href^="http"], a[href^="mailto:"], a[href^="tel:"]').forEach(function (link) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  });
  tell({ ready: true });
})();
