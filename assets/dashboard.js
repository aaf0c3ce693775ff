/* The browser's side: filters live in the address, marks open the drawer, switches are cookies. */
(function () {
  "use strict";
  const keep = () => window.dash_clientside.no_update;
  const yearLong = "; path=/; max-age=31536000; SameSite=Lax";

  function follow(values, stores) {
    const { defaults: known, shown } = stores[0] || { defaults: {}, shown: {} };
    const inputs = window.dash_clientside.callback_context.inputs_list[0];
    const same = (input, n) => JSON.stringify(values[n] || null) === JSON.stringify(shown[input.id.name] || null);
    if (inputs.every(same)) return keep(); // the server drew just this
    const query = new URLSearchParams(window.location.search);
    inputs.forEach((input, n) => {
      const name = input.id.name;
      const none = known[name] ? "-" : ""; // every value taken out, where some are there by default
      const value = Array.isArray(values[n]) ? values[n].join("~") || none : values[n];
      if (value === null || value === undefined || value === "" || String(value) === String(known[name] ?? "")) {
        query.delete(name);
      } else {
        query.set(name, value);
      }
    });
    const text = query.toString();
    const now = new URLSearchParams(window.location.search).toString();
    return text === now ? keep() : (text ? "?" + text : "");
  }

  function openMark(clicks) {
    const changed = window.dash_clientside.callback_context.triggered[0];
    const point = changed && changed.value && changed.value.points && changed.value.points[0];
    const ids = point && (Array.isArray(point.customdata) ? point.customdata[0] : point.customdata);
    return ids ? (ids.startsWith("#") ? ids : "#e=" + ids) : keep();
  }

  // How many steps back the view stood before its first mark was opened, or none where the page began with a mark.
  function steps() {
    const history = window.navigation && window.navigation.entries ? window.navigation : null;
    const view = window.location.href.split("#")[0];
    if (!history || !history.currentEntry) return 0;
    const entries = history.entries();
    let n = history.currentEntry.index - 1;
    while (n >= 0 && entries[n].url.startsWith(view + "#")) n -= 1;
    return n >= 0 && entries[n].url === view ? n - history.currentEntry.index : 0;
  }

  function closed(opened) {
    if (opened || !window.location.hash) return keep();
    const back = steps();
    if (!back) return "";
    window.history.go(back);
    return keep();
  }

  function choose(_language, _theme, language, theme) {
    const trigger = window.dash_clientside.callback_context.triggered[0];
    if (!trigger || !trigger.value) return keep();
    document.cookie = (trigger.prop_id.startsWith("switch-language") ? "lang=" + language : "theme=" + theme) + yearLong;
    window.location.reload();
    return keep();
  }

  function burger(opened, _path, navbar) {
    return Object.assign({}, navbar, { collapsed: { mobile: !opened } });
  }

  function arrive(_content, language) {
    document.documentElement.lang = language === "en" ? "en" : "zh-CN";
    window.setTimeout(() => {
      const target = document.querySelector(".at");
      if (target) target.scrollIntoView({ block: "center" });
    }, 50);
    return false;
  }

  // An open page asks now and then whether a newer run has come; it says so and leaves the view as it is.
  async function pulse(_n, shown, search) {
    if (!shown || new URLSearchParams(search || "").has("run")) return true;
    try {
      const answer = await fetch("/current", { cache: "no-store" });
      const current = answer.ok ? (await answer.json()).run : null;
      return !current || current === shown;
    } catch (_unreachable) {
      return keep();
    }
  }

  function reload() {
    window.location.reload();
    return keep();
  }

  // The link names the run, so that whoever opens it later sees the same figures.
  function pinned(run) {
    const address = new URL(window.location.href);
    if (run) address.searchParams.set("run", run);
    return address.toString();
  }

  function share(_clicks, run, done) {
    if (navigator.clipboard) navigator.clipboard.writeText(pinned(run));
    else window.prompt("", pinned(run));
    return done;
  }

  function find(_submit, words) {
    return words ? "/search?q=" + encodeURIComponent(words) : keep();
  }

  // A chart leaves the page with its title above and its source below, on the page's own background.
  function save(button) {
    const chart = button.closest("[data-title]");
    const plot = chart.querySelector(".js-plotly-plot");
    if (!plot || !window.Plotly) return;
    const plain = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    const { width, height, margin } = plot._fullLayout;
    const ground = window.getComputedStyle(document.body);
    const bottom = { xref: "paper", yref: "paper", x: 0, y: 0, xanchor: "left", yanchor: "top", showarrow: false };
    const source = { text: plain(chart.dataset.source), font: { size: 11 }, yshift: -margin.b - 8, align: "left" };
    const layout = Object.assign({}, plot.layout, {
      title: { text: plain(chart.dataset.title), x: 0, xref: "paper", y: 1, yref: "container", yanchor: "top", pad: { t: 14 } },
      font: Object.assign({ color: ground.color }, plot.layout.font),
      margin: { l: margin.l, r: margin.r, t: margin.t + 48, b: margin.b + 36 },
      annotations: [...(plot.layout.annotations || []), Object.assign(bottom, source)],
      paper_bgcolor: ground.backgroundColor,
      autosize: false,
    });
    const size = { width: Math.max(width, 640), height: height + 84, scale: 2 };
    window.Plotly.downloadImage(
      { data: plot.data, layout: layout },
      Object.assign(size, { format: button.dataset.save, filename: chart.dataset.title })
    );
  }

  // Paper is narrower than most windows: charts are drawn anew for it, and for the window again afterwards.
  // A map's own canvas is empty there, so that a copy of what it shows stands for it.
  const PAPER = 640;
  const plots = () => [...document.querySelectorAll(".js-plotly-plot")].filter((plot) => plot._fullLayout);
  const mapOf = (plot) => plot._fullLayout.map && plot._fullLayout.map._subplot && plot._fullLayout.map._subplot.map;

  function copyMap(plot) {
    const map = mapOf(plot);
    map.redraw();
    const drawn = map.getCanvas();
    const copy = document.createElement("canvas");
    copy.className = "on-paper";
    copy.width = drawn.width;
    copy.height = drawn.height;
    copy.getContext("2d").drawImage(drawn, 0, 0);
    plot.closest("[data-source]").prepend(copy);
  }

  // What paper cannot be asked any more: of which run, of which day, where the same figures are to be seen.
  function sign() {
    const [line, fresh] = [document.querySelector("#printed"), document.querySelector(".fresh")];
    const run = fresh ? fresh.dataset.run : "–";
    const day = new Date().toLocaleDateString("sv"); // 2026-03-05 on the reader's own calendar
    const said = { run, day, address: decodeURI(pinned(fresh && run)) };
    line.textContent = line.dataset.said.replace(/\{(\w+)\}/g, (_all, name) => said[name]);
  }

  window.addEventListener("beforeprint", () => {
    sign();
    plots().forEach((plot) => (mapOf(plot) ? copyMap(plot) : window.Plotly.relayout(plot, { width: PAPER })));
  });
  window.addEventListener("afterprint", () => {
    document.querySelectorAll(".on-paper").forEach((copy) => copy.remove());
    plots()
      .filter((plot) => !mapOf(plot))
      .forEach((plot) => window.Plotly.relayout(plot, { width: plot.parentElement.clientWidth, autosize: true }));
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-save]");
    if (button) save(button);
  });

  // Plain elements are drawn at once; see pages/_cells.py. None of them is heard by a callback.
  function drawn(element) {
    if (Array.isArray(element)) return element.map(drawn);
    if (element === null || typeof element !== "object") return element;
    if (element.namespace !== "dash_html_components") throw new Error("no plain element: " + element.type);
    const { children, ...props } = element.props;
    return window.React.createElement(element.type.toLowerCase(), props, ...[drawn(children)].flat());
  }

  function Whole({ element }) {
    return window.React.useMemo(() => drawn(element), [element]);
  }

  window.dashboard_parts = { Whole };
  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    dashboard: { follow, openMark, closed, choose, burger, arrive, find, pulse, reload, share },
  });
})();
