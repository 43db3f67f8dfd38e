//! Words of the commands: names in menus and the palette, and what each does.

use crate::texts;

texts! {
    /// The menus.
    MenuText {
        File { en: "File", ko: "파일" }
        Edit { en: "Edit", ko: "편집" }
        View { en: "View", ko: "보기" }
        Compare { en: "Compare", ko: "비교" }
        Help { en: "Help", ko: "도움말" }
        New { en: "New from", ko: "새로 만들기" }
        Overlay { en: "Apply overlay", ko: "가정 덧붙이기" }
        Recent { en: "Recent files", ko: "최근 파일" }
        Language { en: "Language", ko: "언어" }
        Theme { en: "Theme", ko: "테마" }
        Reference { en: "Reference", ko: "기준" }
        NoRecent { en: "No recent files", ko: "최근 파일 없음" }
    }
}

texts! {
    /// Names of commands; `…` where a command asks for more.
    CommandText {
        Edit { en: "Change a lever", ko: "항목 변경" }
        CommitEdit { en: "Finish the change", ko: "변경 마치기" }
        Undo { en: "Undo", ko: "실행 취소" }
        UndoStep { en: "Undo: {step}", ko: "실행 취소: {step}" }
        Redo { en: "Redo", ko: "다시 실행" }
        RedoStep { en: "Redo: {step}", ko: "다시 실행: {step}" }
        New { en: "New scenario: {name}", ko: "새 시나리오: {name}" }
        ApplyOverlay { en: "Apply overlay: {name}", ko: "가정 덧붙이기: {name}" }
        Open { en: "Open…", ko: "열기…" }
        OpenByPath { en: "Open by path…", ko: "경로로 열기…" }
        OpenPath { en: "Open {name}", ko: "{name} 열기" }
        Save { en: "Save", ko: "저장" }
        SaveAs { en: "Save as…", ko: "다른 이름으로 저장…" }
        SaveByPath { en: "Save by path…", ko: "경로로 저장…" }
        SavePath { en: "Save as {name}", ko: "{name}{으로/로} 저장" }
        Replace { en: "Replace {name}", ko: "{name} 덮어쓰기" }
        Close { en: "Close {name}", ko: "{name} 닫기" }
        CloseUnsaved { en: "Close {name} without saving", ko: "{name} 저장하지 않고 닫기" }
        Select { en: "Go to {name}", ko: "{name}{으로/로} 이동" }
        NextDocument { en: "Next scenario", ko: "다음 시나리오" }
        PreviousDocument { en: "Previous scenario", ko: "이전 시나리오" }
        SetReference { en: "Compare with {name}", ko: "{name}{과/와} 비교" }
        CompareWithFile { en: "Compare with a file…", ko: "파일과 비교…" }
        CompareByPath { en: "Compare with a file by path…", ko: "경로로 파일과 비교…" }
        Recover { en: "Recover {name}", ko: "{name} 복구" }
        DiscardRecovery { en: "Remove {name} from recovery", ko: "{name}{을/를} 복구 목록에서 삭제" }
        HideRecovery { en: "Not now", ko: "나중에" }
        ShowRecovery { en: "Recover unsaved work…", ko: "저장하지 않은 작업 복구…" }
        ShowPage { en: "Page: {name}", ko: "화면: {name}" }
        EnlargeChart { en: "Enlarge a chart", ko: "차트 크게 보기" }
        ShrinkChart { en: "Back to the page", ko: "화면으로 돌아가기" }
        ShowExport { en: "Export charts…", ko: "차트 내보내기…" }
        ChooseExportFolder { en: "Choose the export folder…", ko: "내보낼 폴더 선택…" }
        Export { en: "Export", ko: "내보내기" }
        CopyChartImage { en: "Copy the chart as an image", ko: "차트를 그림으로 복사" }
        CopyChartData { en: "Copy the chart's numbers", ko: "차트 수치 복사" }
        SetLanguage { en: "Language: {name}", ko: "언어: {name}" }
        NextLanguage { en: "한국어로 보기", ko: "Show in English" }
        ThemeSystem { en: "Theme of the system", ko: "시스템 테마" }
        ThemeLight { en: "Light theme", ko: "밝은 테마" }
        ThemeDark { en: "Dark theme", ko: "어두운 테마" }
        ZoomIn { en: "Zoom in", ko: "확대" }
        ZoomOut { en: "Zoom out", ko: "축소" }
        ZoomNormal { en: "Normal size", ko: "원래 크기" }
        ToggleLevers { en: "Show or hide levers", ko: "협상 항목 보이기/숨기기" }
        ToggleHeadline { en: "Show or hide headline numbers", ko: "핵심 수치 보이기/숨기기" }
        FocusLever { en: "Go to a lever", ko: "항목으로 이동" }
        OpenScenario { en: "Open the package as a new scenario", ko: "패키지를 새 시나리오로 열기" }
        Relax { en: "Find the smallest relaxations of red lines", ko: "가장 작은 레드라인 완화 찾기" }
        AskBack { en: "Ask backwards", ko: "거꾸로 묻기" }
        LookAtLayers { en: "Layers of duty on another group", ko: "다른 품목군의 관세층 보기" }
        DrawsOn { en: "Draws in the background: on", ko: "백그라운드 추출 켜기" }
        DrawsOff { en: "Draws in the background: off", ko: "백그라운드 추출 끄기" }
        DrawsSeed { en: "Seed of the draws", ko: "추출 시드" }
        DrawsCount { en: "Number of draws", ko: "추출 횟수" }
        DrawsOutcome { en: "Outcome that is drawn", ko: "추출할 결과" }
        DrawsThreshold { en: "Threshold", ko: "기준값" }
        DrawsIndices { en: "Compute shares in the variance", ko: "분산 기여 계산" }
        ShowDetails { en: "Name and notes…", ko: "이름과 메모…" }
        ShowPalette { en: "Find a command or a lever…", ko: "명령이나 항목 찾기…" }
        ShowKeys { en: "Keyboard", ko: "키보드" }
        Explain { en: "Where this number comes from", ko: "이 수치가 나온 곳" }
        FindSource { en: "Find on the sources page", ko: "출처 페이지에서 찾기" }
        ShowAbout { en: "About Entente", ko: "Entente 정보" }
        CopyText { en: "Copy the text", ko: "글 복사" }
        Dismiss { en: "Dismiss the message", ko: "메시지 닫기" }
        Cancel { en: "Cancel", ko: "취소" }
        Quit { en: "Quit", ko: "종료" }
    }
}

texts! {
    /// What a command does, where its name does not say it all.
    CommandNote {
        Undo { en: "Takes back the last step", ko: "마지막 단계를 되돌립니다" }
        Redo { en: "Does the last undone step again", ko: "취소한 단계를 다시 실행합니다" }
        New { en: "Opens a new scenario that starts from a shipped one", ko: "제공된 시나리오에서 출발하는 새 시나리오를 엽니다" }
        ApplyOverlay { en: "Sets a few levers of this scenario and leaves the rest; one step to undo", ko: "이 시나리오의 항목 몇 개만 바꾸고 나머지는 둡니다. 한 번에 되돌릴 수 있습니다" }
        Open { en: "Opens a scenario file", ko: "시나리오 파일을 엽니다" }
        OpenByPath { en: "Opens a scenario file whose path you type or paste", ko: "입력하거나 붙여 넣은 경로의 시나리오 파일을 엽니다" }
        Save { en: "Writes this scenario to its file", ko: "이 시나리오를 파일에 저장합니다" }
        SaveAs { en: "Writes this scenario to another file", ko: "이 시나리오를 다른 파일에 저장합니다" }
        SaveByPath { en: "Writes this scenario to a path that you type or paste", ko: "입력하거나 붙여 넣은 경로에 이 시나리오를 저장합니다" }
        Close { en: "Closes this scenario; asks before work is lost", ko: "이 시나리오를 닫습니다. 잃을 작업이 있으면 먼저 묻습니다" }
        SetReference { en: "Every chart and number shows its distance from the reference", ko: "모든 차트와 수치에 기준과의 차이를 보입니다" }
        CompareWithFile { en: "Uses a scenario file as the reference without opening it", ko: "시나리오 파일을 열지 않고 기준으로 씁니다" }
        ShowRecovery { en: "Lists work that was not saved in the last 30 days", ko: "최근 30일간 저장하지 않은 작업을 보여 줍니다" }
        EnlargeChart { en: "Shows one chart in the whole centre; it stays live", ko: "차트 하나를 가운데 전체에 보입니다. 계속 갱신됩니다" }
        ShowExport { en: "Writes charts as PNG, SVG, PDF or CSV", ko: "차트를 PNG, SVG, PDF, CSV로 내보냅니다" }
        CopyChartImage { en: "Puts the picture on the clipboard", ko: "그림을 클립보드에 넣습니다" }
        CopyChartData { en: "Puts the numbers on the clipboard, ready for a spreadsheet", ko: "수치를 클립보드에 넣어 스프레드시트에 붙일 수 있게 합니다" }
        Language { en: "Changes all words at once", ko: "모든 글을 한 번에 바꿉니다" }
        Theme { en: "Changes the colours of the window; exports stay as they are", ko: "창의 색을 바꿉니다. 내보낸 그림은 그대로입니다" }
        Panel { en: "Gives the charts more room, or brings the panel back", ko: "차트 공간을 넓히거나 패널을 다시 보입니다" }
        FocusLever { en: "Shows the lever and puts the keyboard on it", ko: "항목을 보이고 키보드를 그곳에 둡니다" }
        Draws { en: "Draws show how sure each outcome is; they use a processor core while something moves", ko: "추출은 결과가 얼마나 확실한지 보여 줍니다. 값이 바뀌는 동안 프로세서 코어를 씁니다" }
        ShowDetails { en: "Changes this scenario's name and notes", ko: "이 시나리오의 이름과 메모를 바꿉니다" }
        ShowPalette { en: "Type a few letters of any command or lever", ko: "명령이나 항목의 글자 일부를 입력하세요" }
        ShowKeys { en: "Lists every key", ko: "모든 단축키를 보여 줍니다" }
        ShowAbout { en: "Version, model, data and licence", ko: "버전, 모형, 자료, 라이선스" }
        Quit { en: "Asks before work is lost", ko: "잃을 작업이 있으면 먼저 묻습니다" }
    }
}

texts! {
    /// Why a command cannot be used just now.
    RefusalText {
        NothingToUndo { en: "There is nothing to undo", ko: "되돌릴 것이 없습니다" }
        NothingToRedo { en: "There is nothing to redo", ko: "다시 실행할 것이 없습니다" }
        NothingToSave { en: "There is nothing to save: the file holds this already", ko: "저장할 것이 없습니다. 파일에 이미 들어 있습니다" }
        ReadOnly { en: "A newer version of Entente made this file; save under another name", ko: "더 새로운 Entente가 만든 파일입니다. 다른 이름으로 저장하세요" }
        OnlyOne { en: "Only one scenario is open", ko: "열린 시나리오가 하나뿐입니다" }
        NoChart { en: "There is no such chart", ko: "그런 차트가 없습니다" }
    }
}
